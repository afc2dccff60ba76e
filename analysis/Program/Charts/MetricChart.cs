using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What the models cost beside time, the memory that they allocate above all: a panel per cell, a row per model, on a logarithmic axis.</summary>
public static class MetricChart
{
    /// <summary>Panels, those of the first cells that show a difference; all are in the table.</summary>
    private const int PanelsAtMost = 12;

    /// <returns>One for each metric in which two models of a cell differ by more than the margin.</returns>
    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        foreach (var name in MetricColumns.In(group.Cells).Names)
        {
            var telling = group.Cells.Where(cell => Differ(cell, name, judged.Rule.Margin)).ToArray();
            if (telling.Length == 0) continue;
            ImmutableArray<CellVerdict> drawn = [.. telling.Take(PanelsAtMost)];
            var title = MetricWords.Title(name);
            yield return new DotChart(
                $"{title}-{group.Title}", $"{title}: {group.Title}", Description(name, drawn) + Left(group, drawn.Length), palette,
                MetricTable.Of(group, name), [.. drawn.Select(cell => Panel(cell, name))]);
        }
    }

    /// <summary>Whether there is a difference worth showing: some, where another has none, or more than the margin.</summary>
    private static bool Differ(CellVerdict cell, string name, double margin)
    {
        var values = Values(cell, name).ToArray();
        if (values.Length < 2 || values.Min() is not (>= 0 and var least) || values.Max() is not (> 0 and var most)) return false;
        return least == 0 || most / least > 1 + margin;
    }

    private static IEnumerable<double> Values(CellVerdict cell, string name) =>
        cell.Models.Select(model => MetricColumns.Find(model, name)).OfType<Metric>().Select(metric => metric.Value);

    private static string Description(string name, ImmutableArray<CellVerdict> cells)
    {
        var what = name == Metric.Allocated ? "Managed memory that one operation allocates, further left is less." : $"The column {name}.";
        var none = cells.Any(cell => Values(cell, name).Contains(0)) ? " Models that have none stand in the margin." : "";
        return $"{what} The axis is logarithmic: equal steps are equal ratios.{none}";
    }

    private static string Left(CellGroup group, int drawn) => drawn == group.Cells.Length
        ? ""
        : $" Drawn are {Numbers.Text(drawn)} of {Numbers.Counted(group.Cells.Length, "cell")}, the first in which models differ; the table has them all.";

    private static DotPanel Panel(CellVerdict cell, string name)
    {
        ImmutableArray<DotRow> rows = [.. cell.Models.SelectMany(model => Row(model, name))];
        double[] positive =
        [
            .. rows.SelectMany(row => row.Marks)
                .SelectMany(mark => new[] { mark.Value, mark.Low ?? mark.Value, mark.High ?? mark.Value }).Where(value => value > 0),
        ];
        var (low, high) = VisibleRange.Of(positive, largestMatters: false);
        var unit = cell.Models.Select(model => MetricColumns.Find(model, name)).First(metric => metric is not null)!.Unit;
        return new DotPanel(new CellSlice(cell.Cell.Parameters, [cell]).Title, AxisOf(name, unit, low, high), rows);
    }

    private static IEnumerable<DotRow> Row(ModelVerdict model, string name)
    {
        if (MetricColumns.Find(model, name) is not { } metric) yield break;
        var isOfRounds = model.Rounds > 1 && metric.Low > 0;
        var (low, high) = isOfRounds ? (metric.Low, metric.High) : ((double?)null, (double?)null);
        yield return new DotRow(model.Model, [new DotMark(model.Model, metric.Value, low, high, [], MetricWords.Of(metric.Value, metric.Unit))]);
    }

    private static Axis AxisOf(string name, string unit, double low, double high) => unit switch
    {
        Metric.Bytes => Axis.Sizes(name == Metric.Allocated ? "allocated per operation" : name, low, high),
        Metric.Nanoseconds => Axis.Times(name, low, high),
        _ => new Axis(
            unit.Length == 0 ? name : $"{name} ({unit})", true, low, high,
            [.. Scale.LogTicks(low, high).Select(value => new Tick(value, Numbers.Short(value)))]),
    };
}
