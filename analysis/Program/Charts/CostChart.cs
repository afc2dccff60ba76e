using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What a model costs against what it takes: CPU time over makespan, a curve per model through its grains.</summary>
public static class CostChart
{
    /// <summary>Panels that are drawn.</summary>
    private const int PanelsAtMost = 8;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        var costs = judged.Run.Cases.Select(@case => (@case.Cell, @case.Model, Cpu: CpuOf(@case))).Where(each => each.Cpu is not null)
            .GroupBy(each => (each.Cell, each.Model)).ToDictionary(each => each.Key, each => each.First().Cpu!.Value);
        var slices = group.Along is { } along
            ? group.Without(along).OrderByDescending(slice => slice.Cells.Length).Take(PanelsAtMost).ToArray()
            : [new CellSlice([], group.Cells)];
        ImmutableArray<LinePanel> panels = [.. slices.Select(slice => Panel(slice, group, judged.Run.Info, costs)).OfType<LinePanel>()];
        if (panels.IsEmpty) yield break;
        yield return new LineChart(
            $"cost-{group.Title}", $"Cost against {group.TimeWord}: {group.Title}",
            $"CPU time of a whole batch, child processes included, over its {group.TimeWord}; a curve runs through the grains of one model. Further left is "
                + "faster, further down is cheaper. "
            + "The dashed lines are one core busy all the time, and all of them.",
            palette, Table(slices, group, costs), panels);
    }

    private static double? CpuOf(Case @case)
    {
        var measured = @case.Rounds.Select(round => round.CpuNanoseconds).OfType<double>().Where(cpu => cpu > 0).ToArray();
        return measured.Length == 0 ? null : Median.Of(measured);
    }

    private static LinePanel? Panel(CellSlice slice, CellGroup group, RunInfo? info, Dictionary<(Cell, string), double> costs)
    {
        ImmutableArray<Series> series = [.. group.Models
            .Select(model => new Series(model, [.. slice.Cells.SelectMany(cell => Points(cell, model, group, costs)).OrderBy(point => point.X)]))
            .Where(each => !each.Points.IsEmpty)];
        if (series.IsEmpty) return null;
        var points = series.SelectMany(each => each.Points).ToArray();
        var x = Scale.Padded(points.Min(point => point.X), points.Max(point => point.X), isLog: true, 0.06);
        var y = Scale.Padded(points.Min(point => point.Y), points.Max(point => point.Y), isLog: true, 0.06);
        var cores = info is null ? 1 : IdealSpeedup.Cores(info.Machine);
        return new LinePanel(
            slice.Title, Axis.Times(group.TimeWord, x.Low, x.High), Axis.Times("CPU time", y.Low, y.High), series,
            [.. new[] { 1, cores }.Distinct().Select(busy => BusyLine.Of(busy, x, y)).OfType<Reference>()], []);
    }

    private static IEnumerable<SeriesPoint> Points(CellVerdict cell, string model, CellGroup group, Dictionary<(Cell, string), double> costs)
    {
        if (cell[model]?.TypicalNanoseconds is not (> 0 and var time) || !costs.TryGetValue((cell.Cell, model), out var cpu)) yield break;
        yield return new SeriesPoint(time, cpu,
            Tip: $"{CellLabel.Of(cell.Cell)}: {group.TimeWord} {Durations.Text(time)}, CPU time {Durations.Text(cpu)}, {Numbers.Significant(cpu / time, 2)} "
                + "cores busy");
    }

    private static ChartTable Table(CellSlice[] slices, CellGroup group, Dictionary<(Cell, string), double> costs) => new(
        [new("Cell"), new("Model"), new(char.ToUpperInvariant(group.TimeWord[0]) + group.TimeWord[1..], true), new("CPU time", true), new("Cores busy", true)],
        [
            .. from slice in slices from cell in slice.Cells from model in cell.Models
               where model.TypicalNanoseconds is > 0 && costs.ContainsKey((cell.Cell, model.Model))
               let cpu = costs[(cell.Cell, model.Model)]
               select ImmutableArray.Create(
                   CellLabel.Of(cell.Cell), model.Model, Durations.Text(model.TypicalNanoseconds!.Value), Durations.Text(cpu),
                   Numbers.Significant(cpu / model.TypicalNanoseconds!.Value, 2)),
        ]);
}
