using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>A run as one side of a comparison: gives each case with its baseline where speedups are compared.</summary>
/// <param name="run">The run.</param>
/// <param name="marks">The run whose marks say what the baselines are.</param>
internal sealed class RunSide(Run run, Run marks, Rule rule, Yardstick yardstick)
{
    private readonly OrderedDictionary<CaseKey, Case> cases = CaseKey.Index(run);

    /// <summary>Whether others are compared with this model, so that it cannot be compared itself.</summary>
    public bool IsYardstick(CaseKey key) => key.Model == Baseline(key.Suite);

    public CaseSide Of(Case @case)
    {
        var model = Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds);
        if (yardstick == Yardstick.Makespan) return CaseSide.Of(model, null);
        var reference = Baseline(@case.Cell.Suite) is { } baseline && cases.TryGetValue(CaseKey.Of(@case.Cell, baseline), out var found) ? found : null;
        return reference is null
            ? new CaseSide(Evidence.None, new CaseTime(model.Rounds.Length, model.TypicalNanoseconds), [], model)
            : CaseSide.Of(model, Contender.Of(reference, rule, run.Info?.TimerResolutionNanoseconds));
    }

    private string? Baseline(string suite) => yardstick == Yardstick.Speedup ? rule.Baseline ?? marks.BaselineOf(suite) : null;
}
