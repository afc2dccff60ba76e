using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Speedup along one numeric parameter, with intervals, the ideal line and the crossovers; makespans when there is no baseline.</summary>
public static class SpeedupChart
{
    /// <summary>Panels of one chart; more become further charts.</summary>
    private const int PanelsAtMost = 8;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group.Along is not { } along) yield break;
        var slices = group.Without(along).Where(slice => slice.Cells.Length > 1).ToArray();
        var part = 0;
        foreach (var chunk in slices.Chunk(PanelsAtMost))
        {
            part++;
            var suffix = slices.Length > PanelsAtMost ? $" ({Numbers.Text(part)})" : "";
            var speedup = chunk.All(slice => slice.Cells.All(cell => cell.Baseline is not null));
            yield return new LineChart(
                $"{(speedup ? "speedup" : "makespan")}-by-{along.Name}-{group.Title}{suffix}",
                $"{(speedup ? "Speedup" : "Time")} by {Lower(along.Name)}: {group.Title}{suffix}",
                speedup
                    ? "Above the line at 1 a model is faster than the baseline. Bars are intervals from the rounds; an arrow on the lower edge stands for a point further down. "
                        + "The dashed line is the most that the machine allows; grey zones are where the winner changes."
                    : "The typical round of every model. There is no baseline to compare with.",
                palette, SpeedupTable.Of(group, [.. chunk.SelectMany(slice => slice.Cells)]),
                [.. chunk.Select(slice => Panel(slice, group, along, judged, speedup))]);
        }
    }

    private static LinePanel Panel(CellSlice slice, CellGroup group, Measure along, JudgedRun judged, bool speedup)
    {
        var cells = slice.Cells.OrderBy(cell => Value(cell, along)).ToImmutableArray();
        var ideal = !speedup ? [] : cells
            .Select(cell => (X: Value(cell, along), Ideal: IdealSpeedup.Of(cell.Cell, judged.Run.Info)))
            .Where(point => point.Ideal is not null)
            .Select(point => new SeriesPoint(point.X, point.Ideal!.Value)).ToImmutableArray();
        ImmutableArray<Series> series = [.. group.Models
            .Select(model => new Series(model, [.. cells.SelectMany(cell => Points(cell, cell[model], along, speedup))]))
            .Where(each => !each.Points.IsEmpty)];
        return new LinePanel(
            slice.Title, Axis.Measured(along, cells.Select(cell => Value(cell, along))),
            YAxis(series, ideal, speedup, cells[0].Baseline), series,
            ideal.Length < 2 ? [] : [new Reference($"ideal {Multiples.Text(ideal[^1].Y)}", ideal)],
            [.. judged.Crossovers.Where(crossover => Belongs(crossover, slice, group, along)).Select(crossover => ZoneOf(crossover, along))]);
    }

    private static IEnumerable<SeriesPoint> Points(CellVerdict cell, ModelVerdict? model, Measure along, bool speedup)
    {
        if (speedup && model?.Speedup is { } ratio)
        {
            var isBaseline = model.Model == cell.Baseline;
            yield return new SeriesPoint(Value(cell, along), ratio.Estimate, isBaseline ? null : ratio.Low, isBaseline ? null : ratio.High);
        }
        else if (!speedup && model?.TypicalNanoseconds is { } time)
        {
            yield return new SeriesPoint(Value(cell, along), time);
        }
    }

    private static Axis YAxis(ImmutableArray<Series> series, ImmutableArray<SeriesPoint> ideal, bool speedup, string? baseline)
    {
        var values = series.SelectMany(each => each.Points).Concat(ideal).Select(point => point.Y).Where(y => y > 0).ToArray();
        if (values.Length == 0) values = [1];
        var (low, high) = VisibleRange.Of(values, largestMatters: speedup);
        return speedup ? Axis.Ratios($"speedup over {baseline}", low, high) : Axis.Times("makespan", low, high);
    }

    private static bool Belongs(Crossover crossover, CellSlice slice, CellGroup group, Measure along) =>
        crossover.Suite == group.Suite && crossover.Workload == group.Workload && crossover.Configuration == group.Configuration
        && crossover.Along == along.Name && crossover.Fixed.SequenceEqual(slice.Shared);

    private static Zone ZoneOf(Crossover crossover, Measure along) =>
        new($"{crossover.Below} → {crossover.Above} at about {along.About(crossover.Estimate)}", crossover.Low, crossover.Estimate, crossover.High);

    private static double Value(CellVerdict cell, Measure along) => cell.Cell[along.Name]!.Number!.Value;

    private static string Lower(string name) => name is "Grain" ? "grain" : name is "TaskCount" ? "number of tasks" : name;
}
