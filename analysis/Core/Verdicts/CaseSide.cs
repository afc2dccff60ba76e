using System.Collections.Immutable;
using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>A case as one side of a comparison between two runs.</summary>
/// <param name="Evidence">The strongest evidence there is for what is compared.</param>
/// <param name="Time">Rounds and typical makespan.</param>
/// <param name="Logs">For each launch the logarithm of what is compared.</param>
/// <param name="Contender">The case itself.</param>
internal sealed record CaseSide(Evidence Evidence, CaseTime Time, ImmutableArray<double> Logs, Contender Contender)
{
    /// <param name="baseline">The baseline in the same cell when speedups are compared, or <c>null</c> when makespans are.</param>
    public static CaseSide Of(Contender model, Contender? baseline)
    {
        var time = new CaseTime(model.Rounds.Length, model.TypicalNanoseconds);
        if (baseline is null) return new CaseSide(model.Evidence, time, model.Logs, model);
        ImmutableArray<double> logs = [.. CommonRounds(model, baseline)];
        return new CaseSide(logs.Length > 1 ? Evidence.Rounds : Evidence.None, time, logs, model);
    }

    /// <summary>before / after with its interval, or <c>null</c> when either side lacks evidence of that kind.</summary>
    public static Interval? Ratio(CaseSide before, CaseSide after, Evidence evidence, Rule rule, double tail) => evidence switch
    {
        Evidence.Rounds => Unpaired(before.Logs, after.Logs, before, after)
            .ToInterval(tail, Comparison.Allowance(before.Contender, after.Contender, Math.Min(before.Logs.Length, after.Logs.Length), rule)),
        Evidence.OneRound when Iterations(before).Length > 1 && Iterations(after).Length > 1 =>
            Unpaired(Iterations(before), Iterations(after), before, after).ToInterval(tail, Comparison.Allowance(before.Contender, after.Contender, 1, rule)),
        Evidence.Summary => SummaryRatio.Of(before.Contender, after.Contender, tail, Comparison.Allowance(before.Contender, after.Contender, 1, rule)),
        _ => null,
    };

    private static LogRatio Unpaired(ImmutableArray<double> before, ImmutableArray<double> after, CaseSide first, CaseSide second) =>
        LogRatio.Unpaired(before.AsSpan(), after.AsSpan(), Math.Max(first.Contender.Floor, second.Contender.Floor));

    /// <summary>Iterations of the only launch, or the first one's when the other run has just one.</summary>
    private static ImmutableArray<double> Iterations(CaseSide side) =>
        side.Contender.IterationLogs.IsDefaultOrEmpty ? side.Logs : side.Contender.IterationLogs;

    private static IEnumerable<double> CommonRounds(Contender model, Contender baseline)
    {
        for (var i = 0; i < model.Rounds.Length; i++)
        {
            var j = baseline.Rounds.BinarySearch(model.Rounds[i]);
            if (j >= 0) yield return model.Logs[i] - baseline.Logs[j];
        }
    }
}
