using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Statistics.Scaling;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Efficiency by grain with the line at 50%, where METG(50%) is read (Slaughter et al., Task Bench, SC20).</summary>
public static class EfficiencyChart
{
    /// <summary>Panels that are drawn.</summary>
    private const int PanelsAtMost = 8;

    private const double Half = 0.5, NineTenths = 0.9;

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
                + "granularity, in useful work. In brackets 95% intervals from the rounds.",
            palette, Table(slices, group, along, efficiency), panels);
    }

    private static LinePanel Panel(CellSlice slice, CellGroup group, Axis x, Measure along, Efficiency efficiency)
    {
        var cells = slice.Cells.OrderBy(Grain).ToArray();
        var sweep = new GrainSweep(slice, along, efficiency);
        ImmutableArray<Series> series = [.. group.Models
            .Select(model => new Series(model, [.. cells.SelectMany(cell => Points(cell, model, along, efficiency))],
            $"{model}: METG(50%) {sweep.Text(model, Half)}"))
            .Where(each => !each.Points.IsEmpty)];
        var top = series.SelectMany(each => each.Points).Select(point => point.Y).Append(1).Max() * 1.04;
        return new LinePanel(
            slice.Title, x, Axis.Linear("efficiency", 0, top, share => Percent.Text(share, 0)), series,
            [new Reference("50%", [new SeriesPoint(x.Low, Half), new SeriesPoint(x.High, Half)])],
            Marks(sweep, group.Models, x, along));
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
            [
                new("Tasks"), new("Model"), new("METG(50%)", true), new("METG(90%)", true),
                .. grains.Select(grain => new Column(along.Ticks(grain, grain), true)),
            ],
            [
                .. from slice in slices
                   let sweep = new GrainSweep(slice, along, efficiency)
                   from model in @group.Models
                   where slice.Cells.Any(cell => efficiency.Of(cell, model) is not null)
                   select ImmutableArray.CreateRange(
                       [
                           slice.Title, model, sweep.Text(model, Half), sweep.Text(model, NineTenths),
                           .. grains.Select(grain => At(slice, model, grain, efficiency)),
                       ]),
            ]);
    }

    private static string At(CellSlice slice, string model, double grain, Efficiency efficiency) =>
        slice.Cells.FirstOrDefault(cell => Grain(cell) == grain) is { } cell ? Percent.Text(efficiency.Of(cell, model), 0) : "";

    /// <summary>Where the best of the models has its METG(50%).</summary>
    private static ImmutableArray<Zone> Marks(GrainSweep sweep, ImmutableArray<string> models, Axis x, Measure along)
    {
        var best = models.Where(model => !model.StartsWith(ModelName.Sequential, StringComparison.Ordinal))
            .Select(model => (Model: model, Metg: sweep.Metg(model, Half)))
            .Where(each => each.Metg is { Outcome: MetgOutcome.Found }).OrderBy(each => each.Metg!.Value.Grain).FirstOrDefault();
        if (best.Metg is not { } metg) return [];
        var interval = sweep.Interval(best.Model, Half) ?? new Interval(metg.Grain, metg.Grain, metg.Grain);
        return [new Zone($"METG(50%) of {best.Model}: {along.Plain(metg.Grain)}",
            Math.Clamp(interval.Low, x.Low, metg.Grain), metg.Grain, Math.Clamp(interval.High, metg.Grain, x.High))];
    }

    internal static double Grain(CellVerdict cell) => cell.Cell["Grain"]!.Number!.Value;
}
