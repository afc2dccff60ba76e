using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>A row per undecided cell: what to use meanwhile, and what deciding would take at this noise.</summary>
public static class UndecidedTable
{
    /// <summary>The table; without rows when all is decided.</summary>
    public static ChartTable Of(JudgedRun judged) => new(
        [new("Cell"), new("Use meanwhile"), new("Loses at most", true), new("May be best"), new("To decide it")],
        [
            .. judged.Cells.Where(cell => cell is { Outcome: Outcome.Undecided, Best.Length: > 1 }).Select(cell => ImmutableArray.Create(
                CellLabel.WithSuite(cell.Cell), cell.Recommended ?? "", LossWords.Column(cell.LargestLoss),
                string.Join(", ", cell.Best), ToDecide(cell))),
        ]);

    /// <summary><c>about 12 more rounds (3 min)</c>; of a single launch nothing is known of the next one.</summary>
    public static string ToDecide(CellVerdict cell)
    {
        if (cell.Evidence != Evidence.Rounds) return "five launches or more";
        if (cell.RoundsToDecide is not { } rounds) return "more than ten times as long";
        return $"about {Numbers.Counted(rounds, "more round")}" + (cell.TimeToDecide is { } time ? $" ({Durations.Text(time)})" : "");
    }
}
