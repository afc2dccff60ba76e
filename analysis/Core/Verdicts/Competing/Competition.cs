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
    public static Competition Of(Ratios ratios)
    {
        var outcome = OutcomeOf(ratios);
        var best = Left(ratios).OrderBy(model => ratios.Contenders[model].TypicalNanoseconds).ToImmutableArray();
        return new Competition(outcome, best, StandingsOf(ratios, outcome, best));
    }

    /// <summary>
    /// One model left: a winner. Several left, every two of them equivalent: a tie. Everything else is undecided, verdicts that go round in a circle too. A
    /// false winner needs the true best to be decided slower than another, or to beat the one that ties with it.
    /// </summary>
    public static Outcome OutcomeOf(Ratios ratios)
    {
        var left = Left(ratios);
        if (ratios.Competing.Length < 2) return Outcome.Undecided;
        return left.Length == 1 ? Outcome.Winner : AreEquivalent(ratios, left) ? Outcome.Tie : Outcome.Undecided;
    }

    /// <summary>
    /// The models that may still be the best, in the cell's order. One that is decided slower than any other is out, whether the best beat it or one that was
    /// beaten itself: by way of that one it is slower than the best, although the two may have few rounds in common.
    /// </summary>
    public static ImmutableArray<int> Left(Ratios ratios) => ratios.Unbeaten.IsEmpty ? ratios.Competing : ratios.Unbeaten;

    private static bool AreEquivalent(Ratios ratios, ImmutableArray<int> models)
    {
        foreach (var one in models)
        {
            foreach (var other in models)
            {
                if (one != other && ratios.Verdict(one, other) != Verdict.Equivalent) return false;
            }
        }
        return true;
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
