using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.RunToRun;

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
        var model = Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds).AsTrusted(rule);
        if (yardstick == Yardstick.Makespan) return CaseSide.Of(model, null);
        var reference = Baseline(@case.Cell.Suite) is { } baseline && cases.TryGetValue(CaseKey.Of(@case.Cell, baseline), out var found) ? found : null;
        return reference is null
            ? new CaseSide(Evidence.None, new CaseTime(model.Rounds.Length, model.TypicalNanoseconds), [], model)
            : CaseSide.Of(model, Contender.Of(reference, rule, run.Info?.TimerResolutionNanoseconds));
    }

    private string? Baseline(string suite) => yardstick == Yardstick.Speedup ? marks.BaselineOf(suite) : null;
}

/// <summary>A case as one side of a comparison between two runs.</summary>
/// <param name="Evidence">The strongest evidence there is for what is compared.</param>
/// <param name="Time">Rounds and typical makespan.</param>
/// <param name="Logs">For each launch the logarithm of what is compared.</param>
/// <param name="Contender">The case itself.</param>
internal sealed record CaseSide(Evidence Evidence, CaseTime Time, ImmutableArray<double> Logs, Contender Contender)
{
    /// <summary>What it is over where speedups are compared.</summary>
    public Contender? Baseline { get; init; }

    /// <param name="baseline">The baseline in the same cell when speedups are compared, or <c>null</c> when makespans are.</param>
    public static CaseSide Of(Contender model, Contender? baseline)
    {
        var time = new CaseTime(model.Rounds.Length, model.TypicalNanoseconds);
        if (baseline is null) return new CaseSide(model.Evidence, time, model.Logs, model);
        ImmutableArray<double> logs = [.. CommonRounds(model, baseline)];
        var weak = (Evidence)Math.Min((int)Evidence.OneRound, Math.Min((int)model.Evidence, (int)baseline.Evidence));
        return new CaseSide(logs.Length > 1 ? Evidence.Rounds : weak, time, logs, model) { Baseline = baseline };
    }

    /// <summary>before / after with its interval, or <c>null</c> when either side lacks evidence of that kind.</summary>
    public static Interval? Ratio(CaseSide before, CaseSide after, Evidence evidence, Rule rule, double tail) => evidence switch
    {
        Evidence.Rounds => Unpaired(before.Logs, after.Logs, before, after)
            .ToInterval(tail, Comparison.Allowance(before.Contender, after.Contender, Math.Min(before.Logs.Length, after.Logs.Length), rule)),
        _ when before.Baseline is { } then && after.Baseline is { } now =>
            Over(Alone(before.Contender, after.Contender, evidence, rule, tail / 2), Alone(then, now, evidence, rule, tail / 2)),
        Evidence.OneRound when Iterations(before).Length > 1 && Iterations(after).Length > 1 =>
            Unpaired(Iterations(before), Iterations(after), before, after).ToInterval(tail, Comparison.Allowance(before.Contender, after.Contender, 1, rule)),
        Evidence.Summary => SummaryRatio.Of(before.Contender, after.Contender, tail, Comparison.Allowance(before.Contender, after.Contender, 1, rule)),
        _ => null,
    };

    /// <summary>Of single launches nothing is paired: the change of the model over that of the baseline, either missing with half of the error.</summary>
    private static Interval? Over(Interval? model, Interval? baseline) => model is { } change && baseline is { } other
        ? new Interval(change.Low / other.High, change.Estimate / other.Estimate, change.High / other.Low)
        : null;

    private static Interval? Alone(Contender before, Contender after, Evidence evidence, Rule rule, double tail) =>
        Ratio(Of(before, null), Of(after, null), evidence, rule, tail);

    private static LogRatio Unpaired(ImmutableArray<double> before, ImmutableArray<double> after, CaseSide first, CaseSide second) =>
        LogRatio.Unpaired(before.AsSpan(), after.AsSpan(), Math.Max(first.Contender.Floor, second.Contender.Floor));

    /// <summary>Iterations of the only launch, or of the few that are trusted as one; the launches' own times where the other run has just one.</summary>
    private static ImmutableArray<double> Iterations(CaseSide side) =>
        side.Evidence == Evidence.OneRound ? side.Contender.IterationLogs : side.Logs;

    private static IEnumerable<double> CommonRounds(Contender model, Contender baseline)
    {
        for (var i = 0; i < model.Rounds.Length; i++)
        {
            var j = baseline.Rounds.BinarySearch(model.Rounds[i]);
            if (j >= 0) yield return model.Logs[i] - baseline.Logs[j];
        }
    }
}
