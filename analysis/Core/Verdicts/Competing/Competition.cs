using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Competing;

/// <summary>Who is best in a cell, from its pairwise ratios.</summary>
/// <param name="Outcome">Winner, tie or undecided.</param>
/// <param name="Best">Indices of the winner, of the tied models, or of those that may still be best; fastest estimate first.</param>
/// <param name="Standings">One per model.</param>
public sealed record Competition(Outcome Outcome, ImmutableArray<int> Best, ImmutableArray<Standing> Standings)
{
    /// <summary>
    /// A model that is decided slower than any other is out. One model left that is decided faster than every other: a winner. Several left, every two of
    /// them equivalent and every other model decided slower than one of them: a tie. Everything else is undecided.
    /// </summary>
    public static Competition Of(Ratios ratios)
    {
        var competing = ratios.Competing.ToArray();
        var left = competing.Where(model => !competing.Any(other => ratios.Verdict(model, other) == Verdict.Slower)).ToArray();
        var open = competing.Except(left).Where(model => !left.Any(best => ratios.Verdict(model, best) == Verdict.Slower)).ToArray();
        var outcome = OutcomeOf(ratios, competing, left, open);
        var best = left.Concat(open).OrderBy(model => ratios.Contenders[model].TypicalNanoseconds).ToImmutableArray();
        return new Competition(outcome, best, StandingsOf(ratios, outcome, best));
    }

    private static Outcome OutcomeOf(Ratios ratios, int[] competing, int[] left, int[] open)
    {
        if (competing.Length < 2 || left.Length == 0 || open.Length > 0) return Outcome.Undecided;
        if (left.Length == 1) return Outcome.Winner;
        var allEquivalent = left.All(one => left.All(other => one == other || ratios.Verdict(one, other) == Verdict.Equivalent));
        return allEquivalent ? Outcome.Tie : Outcome.Undecided;
    }

    private static ImmutableArray<Standing> StandingsOf(Ratios ratios, Outcome outcome, ImmutableArray<int> best)
    {
        var standings = new Standing[ratios.Contenders.Length];
        for (var model = 0; model < standings.Length; model++)
        {
            standings[model] = best.Contains(model)
                ? outcome switch { Outcome.Winner => Standing.Best, Outcome.Tie => Standing.Equivalent, _ => Standing.Inconclusive }
                : ratios.Competes(model) ? Standing.Slower : Standing.Inconclusive;
        }
        return [.. standings];
    }

    /// <summary>makespan(best other model) / makespan(<paramref name="model"/>), or <c>null</c> when a competitor's ratio is unknown.</summary>
    public static Interval? RatioToBest(Ratios ratios, int model)
    {
        Interval? best = null;
        for (var other = 0; other < ratios.Contenders.Length; other++)
        {
            if (other == model || !ratios.Competes(other)) continue;
            if (ratios[model, other] is not { } ratio) return null;
            best = best is not { } b ? ratio : new Interval(Math.Min(b.Low, ratio.Low), Math.Min(b.Estimate, ratio.Estimate), Math.Min(b.High, ratio.High));
        }
        return best;
    }
}
