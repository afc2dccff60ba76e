using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>A row per undecided cell: what to use meanwhile, and what deciding would take at this noise.</summary>
public static class UndecidedTable
{
    /// <summary>With a wider margin than this a tie says nothing that helps to choose.</summary>
    private const double WidestMargin = 0.25;

    /// <summary>The table; without rows when all is decided.</summary>
    public static ChartTable Of(JudgedRun judged) => new(
        [new("Cell"), new("Use meanwhile"), new("Loses at most", true), new("May be best"), new("To decide it")],
        [
            .. judged.Cells.Where(cell => cell is { Outcome: Outcome.Undecided, Best.Length: > 1 }).Select(cell => ImmutableArray.Create(
                CellLabel.WithSuite(cell.Cell), cell.Recommended ?? "", LossWords.Column(cell.LargestLoss),
                string.Join(", ", cell.Best), ToDecide(cell))),
        ]);

    /// <summary>
    /// <c>about 12 more rounds (3 min)</c>; where no number of rounds that anybody measures would do, <c>--margin 12% (a tie)</c>. Of a single launch nothing
    /// is known of the next one.
    /// </summary>
    public static string ToDecide(CellVerdict cell) => cell.Evidence switch
    {
        Evidence.Rounds when cell.RoundsToDecide is { } rounds =>
            $"about {Numbers.Counted(rounds, "more round")}" + (cell.TimeToDecide is { } time ? $" ({Durations.Text(time)})" : ""),
        Evidence.Rounds => cell.MarginToTie is <= WidestMargin and var margin ? $"--margin {Percent.AtMost(margin)} (a tie)" : "a quieter machine",
        Evidence.OneRound => "five launches or more",
        _ when cell.Models.All(model => model.RatioToBest is null) => "the column Error",
        _ => "-measurements.csv of five launches or more",
    };
}
