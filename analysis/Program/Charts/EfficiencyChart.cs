using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Efficiency by grain with the line at 50%, where METG(50%) is read (Slaughter et al., Task Bench, SC20).</summary>
public static class EfficiencyChart
{
    /// <summary>Panels that are drawn.</summary>
    private const int PanelsAtMost = 8;

    private const double Half = 0.5;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group is not { IsSuite: true, Along: { Name: "Grain" } along } || CellLabel.IsCold(group.Configuration)
            || Efficiency.Of(group, judged.Run.Info) is not { } efficiency) yield break;
        var slices = group.Without(along).Where(slice => slice.Cells.Length > 1).Take(PanelsAtMost).ToArray();
        var x = slices.Length == 0 ? null : Axis.Measured(along, slices.SelectMany(slice => slice.Cells).Select(cell => Grain(cell)));
        ImmutableArray<LinePanel> panels = [.. slices.Select(slice => Panel(slice, group, x!, along, efficiency)).Where(panel => !panel.Series.IsEmpty)];
        if (panels.IsEmpty) yield break;
        yield return new LineChart(
            $"efficiency-by-grain-{group.Title}", $"Efficiency by grain: {group.Title}",
            $"{efficiency.Meaning} The dashed line is 50%: the smallest grain at which a model still reaches it is its METG(50%), the minimum effective task "
                + "granularity.",
            palette, Table(slices, group, along, efficiency), panels);
    }

    private static LinePanel Panel(CellSlice slice, CellGroup group, Axis x, Measure along, Efficiency efficiency)
    {
        var cells = slice.Cells.OrderBy(Grain).ToArray();
        ImmutableArray<Series> series = [.. group.Models
            .Select(model => new Series(model, [.. cells.SelectMany(cell => Points(cell, model, along, efficiency))],
            $"{model}: {Metg(slice, model, along, efficiency)}"))
            .Where(each => !each.Points.IsEmpty)];
        var top = series.SelectMany(each => each.Points).Select(point => point.Y).Append(1).Max() * 1.04;
        return new LinePanel(
            slice.Title, x, Axis.Linear("efficiency", 0, top, share => Percent.Text(share, 0)), series,
            [new Reference("50%", [new SeriesPoint(x.Low, Half), new SeriesPoint(x.High, Half)])], []);
    }

    private static IEnumerable<SeriesPoint> Points(CellVerdict cell, string model, Measure along, Efficiency efficiency)
    {
        if (efficiency.Of(cell, model) is { } share)
            yield return new SeriesPoint(Grain(cell), share, Tip: $"{along.Text(Grain(cell))}: {Percent.Text(share, 0)}");
    }

    private static ChartTable Table(CellSlice[] slices, CellGroup group, Measure along, Efficiency efficiency)
    {
        var grains = slices.SelectMany(slice => slice.Cells).Select(Grain).Distinct().Order().ToArray();
        return new ChartTable(
            [new("Tasks"), new("Model"), new("METG(50%)", true), .. grains.Select(grain => new Column(along.Ticks(grain, grain), true))],
            [
                .. from slice in slices
                   from model in @group.Models
                   where slice.Cells.Any(cell => efficiency.Of(cell, model) is not null)
                   select ImmutableArray.CreateRange(
                       [slice.Title, model, Metg(slice, model, along, efficiency), .. grains.Select(grain => At(slice, model, grain, efficiency))]),
            ]);
    }

    private static string At(CellSlice slice, string model, double grain, Efficiency efficiency) =>
        slice.Cells.FirstOrDefault(cell => Grain(cell) == grain) is { } cell ? Percent.Text(efficiency.Of(cell, model), 0) : "";

    /// <summary>The smallest grain from which on the model stays above 50%, between two measured ones on the logarithmic scale of the axis.</summary>
    private static string Metg(CellSlice slice, string model, Measure along, Efficiency efficiency)
    {
        var points = slice.Cells
            .OrderBy(Grain)
            .Select(cell => (Grain: Grain(cell), Share: efficiency.Of(cell, model)))
            .Where(point => point.Share is not null)
            .Select(point => (point.Grain, Share: point.Share!.Value))
            .ToArray();
        if (points.Length == 0) return "";
        if (points[^1].Share < Half) return $"above {along.Plain(points[^1].Grain)}";
        var from = Array.FindLastIndex(points, point => point.Share < Half);
        if (from < 0) return $"{along.Plain(points[0].Grain)} or less";
        var (below, above) = (points[from], points[from + 1]);
        return "about " + along.Plain(below.Grain * Math.Pow(above.Grain / below.Grain, (Half - below.Share) / (above.Share - below.Share)));
    }

    private static double Grain(CellVerdict cell) => cell.Cell["Grain"]!.Number!.Value;
}
