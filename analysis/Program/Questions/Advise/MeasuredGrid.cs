using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Questions.Advise;

/// <summary>The cells of one workload over task count and grain, and what lies between them.</summary>
/// <param name="curves">Of every task count its cells, ascending by grain; ascending by task count.</param>
public sealed class MeasuredGrid(ImmutableArray<(double Tasks, ImmutableArray<(double Grain, CellVerdict Cell)> Cells)> curves)
{
    /// <summary>Whether anything was measured.</summary>
    public bool IsEmpty => curves.IsEmpty;

    /// <summary>The least and the most tasks.</summary>
    public (double Low, double High) Tasks => (curves[0].Tasks, curves[^1].Tasks);

    /// <summary>The grains measured with the task counts on both sides of this one, ns or squares; <c>null</c> when there are none on a side.</summary>
    public (double Low, double High)? Grains(double tasks) => Around([.. curves.Select(curve => curve.Tasks)], tasks) is not { } sides
        ? null
        : (Math.Max(curves[sides.Low].Cells[0].Grain, curves[sides.High].Cells[0].Grain),
            Math.Min(curves[sides.Low].Cells[^1].Grain, curves[sides.High].Cells[^1].Grain));

    /// <summary>The cells of a workload, warm or first batches, that have a task count, a grain and nothing else.</summary>
    public static MeasuredGrid Of(JudgedRun judged, string workload, bool cold)
    {
        var configuration = cold ? ConfigurationName.Cold : ConfigurationName.Natural;
        var cells =
            from verdict in judged.Cells
            where verdict.Cell.Workload == workload && verdict.Cell.Configuration == configuration && verdict.Cell.Parameters.Length == 2
            let tasks = Number(verdict.Cell, "TaskCount")
            let grain = Number(verdict.Cell, "Grain")
            where tasks > 0 && grain > 0
            select (Tasks: tasks.Value, Grain: grain.Value, Cell: verdict);
        return new(
        [
            .. cells.GroupBy(cell => cell.Tasks).OrderBy(curve => curve.Key)
                .Select(curve => (curve.Key, Ascending(curve.Select(cell => (cell.Grain, cell.Cell))))),
        ]);
    }

    /// <summary>The cells around a place with their weights, which add up to 1; <c>null</c> outside of what was measured. Both axes are logarithmic.</summary>
    public ImmutableArray<(CellVerdict Cell, double Weight)>? Around(double tasks, double grain)
    {
        if (Around([.. curves.Select(curve => curve.Tasks)], tasks) is not { } sides) return null;
        var corners = ImmutableArray.CreateBuilder<(CellVerdict, double)>();
        foreach (var (curve, share) in new[] { (sides.Low, 1 - sides.Share), (sides.High, sides.Share) })
        {
            if (share == 0) continue;
            var cells = curves[curve].Cells;
            if (Around([.. cells.Select(cell => cell.Grain)], grain) is not { } ends) return null;
            if (ends.Share < 1) corners.Add((cells[ends.Low].Cell, share * (1 - ends.Share)));
            if (ends.Share > 0) corners.Add((cells[ends.High].Cell, share * ends.Share));
        }
        return corners.ToImmutable();
    }

    /// <summary>makespan(reference) / makespan(model) between the cells, straight on the log scale; <c>null</c> where a cell does not know it.</summary>
    public static Interval? Ratio(ImmutableArray<(CellVerdict Cell, double Weight)> corners, string model, string reference)
    {
        var (low, estimate, high) = (0.0, 0.0, 0.0);
        foreach (var (cell, weight) in corners)
        {
            if (cell.Ratio(model, reference) is not { } ratio) return null;
            (low, estimate, high) = (low + weight * Math.Log(ratio.Low), estimate + weight * Math.Log(ratio.Estimate), high + weight * Math.Log(ratio.High));
        }
        return new Interval(Math.Exp(low), Math.Exp(estimate), Math.Exp(high));
    }

    /// <summary>The neighbours of a value and how far it is from the lower to the higher one, 0 to 1; <c>null</c> outside.</summary>
    private static (int Low, int High, double Share)? Around(double[] values, double value)
    {
        var high = Array.FindIndex(values, each => each >= value * (1 - 1e-9));
        if (high < 0 || value < values[0] * (1 - 1e-9)) return null;
        if (high == 0 || Math.Abs(values[high] / value - 1) < 1e-9) return (high, high, 1);
        return (high - 1, high, Math.Log(value / values[high - 1]) / Math.Log(values[high] / values[high - 1]));
    }

    private static ImmutableArray<(double Grain, CellVerdict Cell)> Ascending(IEnumerable<(double Grain, CellVerdict Cell)> cells) =>
        [.. cells.DistinctBy(cell => cell.Grain).OrderBy(cell => cell.Grain)];

    private static double? Number(Cell cell, string parameter) => cell[parameter]?.Number;
}
