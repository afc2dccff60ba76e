using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Charts;

/// <summary>What changed between two runs of the same machine: a row per case whose time is not the same within the margin.</summary>
public static class ChangeChart
{
    /// <summary>Rows, those that changed most; all are in the table.</summary>
    private const int RowsAtMost = 40;

    /// <param name="title">For people, and for the file's name.</param>
    /// <param name="changes">All cases, for the table too.</param>
    /// <param name="table">The numbers beside the chart.</param>
    /// <param name="models">How the models look.</param>
    /// <returns>Nothing when no case changed.</returns>
    public static IEnumerable<Chart> Of(string title, ImmutableArray<Change> changes, ChartTable table, Palette models)
    {
        var rows = changes.Where(change => change.Verdict is Verdict.Faster or Verdict.Slower)
            .OrderByDescending(change => Math.Abs(Math.Log(change.Ratio!.Value.Estimate))).Take(RowsAtMost)
            .OrderBy(change => change.Ratio!.Value.Estimate).ToArray();
        if (rows.Length == 0) yield break;
        var (low, high) = VisibleRange.Of([.. rows
            .SelectMany(row => new[] { row.Ratio!.Value.Low, row.Ratio.Value.High })
            .Where(value => value > 0 && double.IsFinite(value)), 1], largestMatters: false);
        yield return new DotChart(
            $"changes-{title}", title,
            "Before / after, with intervals that hold together for all cases. Right of 1 a case became faster, left of it slower. Cases that stayed the same "
                + "within the margin, "
            + "or are undecided, are in the table.",
            models, table,
            [new DotPanel("", Axis.Ratios("time before / time after", low, high), [.. rows.Select(Row)], Reference: 1)]);
    }

    private static DotRow Row(Change change)
    {
        var ratio = change.Ratio!.Value;
        return new DotRow(
            $"{change.Model}, {(change.Cell.Parameters.IsEmpty ? change.Cell.Suite : CellLabel.Of(change.Cell))}",
            [new DotMark(change.Model, ratio.Estimate, ratio.Low, ratio.High, [], Multiples.Text(ratio))]);
    }
}
