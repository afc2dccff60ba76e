using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>What leaving disturbed laps out does to a run's ratios: each of them without those laps, as it is published, and with all laps.</summary>
/// <param name="Pairs">Every two models of every cell that lost a lap, in the run's order, as far as both ratios are known.</param>
/// <param name="LeftOut">Laps that do not count.</param>
/// <param name="Laps">All laps.</param>
public sealed record DisturbedLaps(ImmutableArray<LapShift> Pairs, int LeftOut, int Laps)
{
    /// <summary>Comparisons in which the laps that were left out move the ratio further than its interval reaches.</summary>
    public int BeyondInterval => Pairs.Count(pair => pair.IsBeyondInterval);

    /// <returns><c>null</c> for a run that left no lap out.</returns>
    public static DisturbedLaps? Of(Run run, Rule rule)
    {
        var rounds = run.Cases.SelectMany(@case => @case.Rounds).ToArray();
        if (rounds.Sum(round => round.LeftOut) is not (> 0 and var leftOut)) return null;
        var touched = run.Cases.Where(@case => @case.Rounds.Any(round => round.LeftOut > 0)).Select(@case => @case.Cell).ToHashSet();
        var cells = run with { Cases = [.. run.Cases.Where(@case => touched.Contains(@case.Cell))] };
        var pairs = VerdictEngine.Judge(cells, rule).Zip(VerdictEngine.Judge(cells with { Cases = [.. cells.Cases.Select(WithAllLaps)] }, rule), Shifts);
        return new DisturbedLaps([.. pairs.SelectMany(each => each)], leftOut, rounds.Sum(round => round.Laps.Length));
    }

    private static IEnumerable<LapShift> Shifts(CellVerdict published, CellVerdict all)
    {
        foreach (var pair in published.Pairs)
        {
            if (pair.Ratio is not { } quiet || all.Ratio(pair.Model, pair.Reference) is not { } every) continue;
            yield return new LapShift(published.Cell, pair.Model, pair.Reference, quiet, every);
        }
    }

    private static Case WithAllLaps(Case @case) => @case with
    {
        Rounds = [.. @case.Rounds.Select(round => round with { Nanoseconds = [.. round.Laps.Select(lap => lap.Nanoseconds)], Laps = default })],
    };
}

/// <summary>Two models of one cell, with and without the disturbed laps.</summary>
/// <param name="Published">makespan(<paramref name="Reference"/>) / makespan(<paramref name="Model"/>) without the laps that do not count.</param>
/// <param name="AllLaps">The same with all laps.</param>
public sealed record LapShift(Cell Cell, string Model, string Reference, Interval Published, Interval AllLaps)
{
    /// <summary>The ratio without the disturbed laps over that with them: 1.02 is a shift of 2%.</summary>
    public double Shift => Published.Estimate / AllLaps.Estimate;

    /// <summary>Whether the ratio of all laps lies outside of the published interval.</summary>
    public bool IsBeyondInterval => !Published.Contains(AllLaps.Estimate);
}
