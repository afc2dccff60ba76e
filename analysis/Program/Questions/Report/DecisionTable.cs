using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>
/// What to use, at one look: a row per number of tasks, a column per range of grains; an entry names the model, its gain over the baseline, and what it may
/// lose.
/// </summary>
public static class DecisionTable
{
    /// <summary>What the entries mean, for the title.</summary>
    public static string Title(CellGroup group) =>
        $"What to use: {group.Title}"
        + (group.Cells.Select(cell => cell.Baseline).Distinct().ToArray() is [{ } baseline] ? $" (gain over {baseline})" : "");

    /// <summary>The table, or <c>null</c> where no recommendation is known.</summary>
    public static ChartTable? Of(CellGroup group)
    {
        if (group.Cells.All(cell => cell.Recommended is null)) return null;
        if (group.Along is not { } along)
            return new([new("Cell"), new("Use")], [.. group.Cells.Select(cell => Row(CellLabel.Of(cell.Cell), group, [Entry([cell])]))]);
        var slices = group.Without(along);
        var ranges = Ranges(slices, along);
        return new(
            [new(group.IsSuite ? "Tasks" : "Cell"), .. ranges.Select(range => new Column(along.Range(range[0], range[^1])))],
            [.. slices.Select(slice => Row(slice.Title, group, ranges.Select(range => Entry([.. slice.Cells.Where(cell => range.Contains(Value(cell, along)))]))))]);
    }

    private static ImmutableArray<string> Row(string title, CellGroup group, IEnumerable<string> entries) => [title.Length > 0 ? title : group.Title, .. entries];

    /// <summary>Neighbouring values at which every row uses the same.</summary>
    private static double[][] Ranges(ImmutableArray<CellSlice> slices, Measure along)
    {
        var values = slices.SelectMany(slice => slice.Cells).Select(cell => Value(cell, along)).Distinct().Order();
        var ranges = new List<List<double>>();
        string[] last = [];
        foreach (var value in values)
        {
            var used = slices.Select(slice => slice.Cells.FirstOrDefault(cell => Value(cell, along) == value))
                .Select(cell => cell is null ? "" : $"{Use(cell)} {cell.Outcome}").ToArray();
            if (ranges.Count == 0 || !used.SequenceEqual(last)) ranges.Add([]);
            ranges[^1].Add(value);
            last = used;
        }
        return [.. ranges.Select(range => range.ToArray())];
    }

    /// <summary>
    /// What to use in cells that are alike: <c>ParallelFor, 1.9×</c>, <c>ThreadPool or Async, 1.9×, tied within 3%</c>,
    /// <c>Async, 1.2×, undecided: loses at most 8%</c>.
    /// </summary>
    private static string Entry(ImmutableArray<CellVerdict> cells)
    {
        if (cells.IsEmpty || cells[0].Recommended is null) return "";
        var gains = cells.Select(cell => Gain(cell)).OfType<double>().ToArray();
        var gain = gains.Length == 0 ? "" : $", {Multiples.Range(gains.Min(), gains.Max())}";
        return Use(cells[0]) + gain + Sure(cells);
    }

    private static string Sure(ImmutableArray<CellVerdict> cells) => cells[0].Outcome switch
    {
        Outcome.Tie when cells.Max(cell => cell.TiedWithin) is { } within => $", tied within {Percent.AtMost(within)}",
        Outcome.Undecided => $", undecided: {LossWords.Of(cells.Max(cell => cell.LargestLoss ?? double.PositiveInfinity))}",
        _ => "",
    };

    private static string Use(CellVerdict cell) => cell.Outcome == Outcome.Tie ? string.Join(" or ", cell.Best) : cell.Recommended ?? "";

    /// <summary>The speedup of what is recommended; <c>null</c> for the baseline itself.</summary>
    private static double? Gain(CellVerdict cell) =>
        cell.Recommended is { } model && model != cell.Baseline ? cell[model]?.Speedup?.Estimate : null;

    private static double Value(CellVerdict cell, Measure along) => cell.Cell[along.Name]!.Number!.Value;
}
