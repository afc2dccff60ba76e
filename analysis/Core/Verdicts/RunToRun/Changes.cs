using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.RunToRun;

/// <summary>How a run differs from an earlier one, case by case.</summary>
/// <param name="Common">One per case that both runs have, in the later run's order.</param>
/// <param name="OnlyBefore">Cases that only the earlier run has.</param>
/// <param name="OnlyAfter">Cases that only the later run has.</param>
/// <param name="Confidence">Of each interval, 0 to 1, so that the chance of any false one among all is the rule's.</param>
public sealed record Changes(
    ImmutableArray<Change> Common, ImmutableArray<CaseName> OnlyBefore, ImmutableArray<CaseName> OnlyAfter, double Confidence)
{
    /// <summary>
    /// Compares the rounds of the two runs. They are not paired: round 3 of one has nothing to do with round 3 of the other. The error budget of
    /// <paramref name="rule"/> is shared among all common cases, and among all pairs of looks, since either run may have stopped at any of its own.
    /// </summary>
    /// <param name="before">The run compared with.</param>
    /// <param name="after">The run in question.</param>
    /// <param name="rule">Margin, error budget, and the baseline of a relative comparison.</param>
    /// <param name="yardstick">What is compared; speedups are over the baselines that <paramref name="after"/> marks, in both runs.</param>
    public static Changes Between(Run before, Run after, Rule rule, Yardstick yardstick = Yardstick.Makespan)
    {
        var earlier = CaseKey.Index(before);
        var later = CaseKey.Index(after);
        var sides = (Before: new RunSide(before, after, rule, yardstick), After: new RunSide(after, after, rule, yardstick));
        var keys = later.Keys.Where(key => earlier.TryGetValue(key, out var then) && (!sides.After.IsYardstick(key) || IsMissing(then, later[key]))).ToArray();
        var tail = rule.FalseWinnerRate / (Math.Max(keys.Length, 1) * Rule.For(before).Looks.Count * Rule.For(after).Looks.Count);
        return new Changes(
            [.. keys.Select(key => Of(sides.Before.Of(earlier[key]), sides.After.Of(later[key]), later[key], rule, tail))],
            [.. earlier.Where(each => !later.ContainsKey(each.Key)).Select(each => NameOf(each.Value))],
            [.. later.Where(each => !earlier.ContainsKey(each.Key)).Select(each => NameOf(each.Value))],
            1 - 2 * tail);
    }

    private static Change Of(CaseSide before, CaseSide after, Case later, Rule rule, double tail)
    {
        var evidence = (Evidence)Math.Min((int)before.Evidence, (int)after.Evidence);
        var ratio = CaseSide.Ratio(before, after, evidence, rule, tail);
        return new Change(later.Cell, later.Model, evidence, before.Time, after.Time, ratio, rule.Read(ratio), GateOf(before.Time, after.Time, ratio, rule))
        {
            NoChangeSeen = ratio is { } interval
                ? ShowsNone(interval, CaseSide.Ratio(before, after, evidence, rule with { Trust = Trust.Launch }, tail)!.Value, rule)
                : before.Time.TypicalNanoseconds is { } then && then == after.Time.TypicalNanoseconds,
        };
    }

    /// <param name="ratio">With what it was widened by for launches that were not measured.</param>
    /// <param name="measured">The interval of what was measured alone.</param>
    private static bool ShowsNone(Interval ratio, Interval measured, Rule rule) =>
        rule.Read(ratio) == Verdict.Inconclusive && rule.Read(new Interval(ratio.Estimate, ratio.Estimate, ratio.Estimate)) == Verdict.Equivalent
        && (measured.Contains(1) || rule.Read(measured) == Verdict.Equivalent);

    private static bool IsMissing(Case before, Case after) => Time(before) is not null && Time(after) is null;

    private static CaseName NameOf(Case @case) => new(@case.Cell, @case.Model, Time(@case));

    private static double? Time(Case @case) => Contender.Of(@case, new Rule(), null).TypicalNanoseconds;

    private static Gate GateOf(CaseTime before, CaseTime after, Interval? ratio, Rule rule)
    {
        if (before.TypicalNanoseconds is null) return Gate.NotCompared;
        if (after.TypicalNanoseconds is null) return Gate.Missing;
        if (ratio is not { } interval) return Gate.Undecided;
        var limit = 1 / (1 + rule.Margin);
        return interval.High < limit ? Gate.Regressed : interval.Low >= limit ? Gate.Passed : Gate.Undecided;
    }
}

/// <summary>What of two runs is compared.</summary>
public enum Yardstick
{
    /// <summary>Makespans: right for runs of the same machine in the same state.</summary>
    Makespan,

    /// <summary>Makespans over the baseline's in the same round: a machine that is faster or slower as a whole makes no difference.</summary>
    Speedup,
}

/// <summary>One case in two runs.</summary>
/// <param name="Cell">As the later run names it.</param>
/// <param name="Model">The model.</param>
/// <param name="Evidence">What the verdict rests on: the weaker of the two sides.</param>
/// <param name="Before">The case in the run compared with.</param>
/// <param name="After">The case in the run in question.</param>
/// <param name="Ratio">before / after, above 1 when it became faster; of makespans, or of makespans over the baseline's. <c>null</c> when unknown.</param>
/// <param name="Verdict">What <paramref name="Ratio"/> says.</param>
/// <param name="Gate">Whether it is slower by more than the margin.</param>
public sealed record Change(
    Cell Cell, string Model, Evidence Evidence, CaseTime Before, CaseTime After, Interval? Ratio, Verdict Verdict, Gate Gate)
{
    /// <summary>
    /// Undecided, and still what was measured shows no change: the two times are the same within the margin, and within what either run scatters by. Without
    /// intervals, that they are the same number. It is no verdict, since other launches may differ by as much as <see cref="Ratio"/> says.
    /// </summary>
    public bool NoChangeSeen { get; init; }
}

/// <summary>A case that only one of the runs has.</summary>
/// <param name="TypicalNanoseconds">Makespan of the typical round, ns, or <c>null</c> when nothing was measured.</param>
public readonly record struct CaseName(Cell Cell, string Model, double? TypicalNanoseconds);

/// <summary>A case in one of the runs.</summary>
/// <param name="Rounds">Rounds measured.</param>
/// <param name="TypicalNanoseconds">Makespan of the typical round, ns, or <c>null</c> when nothing was measured.</param>
public readonly record struct CaseTime(int Rounds, double? TypicalNanoseconds);

/// <summary>Whether a case is slower than before by more than the margin.</summary>
public enum Gate
{
    /// <summary>The interval holds both: slower by more than the margin, and not.</summary>
    Undecided,

    /// <summary>The whole interval is on the good side of the margin.</summary>
    Passed,

    /// <summary>The whole interval is beyond the margin: decided to be slower.</summary>
    Regressed,

    /// <summary>It had a time before and has none now.</summary>
    Missing,

    /// <summary>It had no time before, so that there is nothing to compare with.</summary>
    NotCompared,
}
