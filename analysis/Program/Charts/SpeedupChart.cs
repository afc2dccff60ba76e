using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Charts;

/// <summary>Speedup along one numeric parameter, with intervals, the ideal line and the crossovers; makespans when there is no baseline.</summary>
public static class SpeedupChart
{
    /// <summary>Panels of one chart; more become further charts.</summary>
    private const int PanelsAtMost = 8;

    /// <summary>How far an interval may reach before it is cut off.</summary>
    private const double IntervalReach = 1.5;

    /// <summary>Curves of a group that are drawn.</summary>
    private const int SlicesAtMost = 40;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group.Along is not { } along) yield break;
        var slices = group.Without(along).Where(slice => slice.Cells.Length > 1).ToArray();
        var left = slices.Length > SlicesAtMost
            ? $" The first {Numbers.Text(SlicesAtMost)} of {Numbers.Text(slices.Length)} are drawn; verdicts.csv has them all."
            : "";
        var part = 0;
        foreach (var chunk in slices.Take(SlicesAtMost).Chunk(PanelsAtMost))
        {
            part++;
            var suffix = slices.Length > PanelsAtMost ? $" ({Numbers.Text(part)})" : "";
            var speedup = chunk.All(slice => slice.Cells.All(cell => cell.Baseline is not null));
            var x = Axis.Measured(along, chunk.SelectMany(slice => slice.Cells).Select(cell => Value(cell, along)));
            ImmutableArray<LinePanel> panels = [.. chunk.Select(slice => Panel(slice, group, along, x, judged, speedup))];
            yield return new LineChart(
                $"{(speedup ? "speedup" : "time")}-by-{along.Name}-{group.Title}{suffix}",
                $"{(speedup ? "Speedup" : "Time")} by {Lower(along.Name)}: {group.Title}{suffix}",
                Description(panels, group, speedup) + left,
                palette, SpeedupTable.Of(group, [.. chunk.SelectMany(slice => slice.Cells)]), panels);
        }
    }

    private static string Description(ImmutableArray<LinePanel> panels, CellGroup group, bool speedup)
    {
        if (!speedup) return "The typical time of every model. There is no baseline to compare with.";
        var parts = new List<string> { $"Above the line at 1 a model is faster than the baseline. {group.IntervalSource}" };
        if (panels.Any(panel => !panel.References.IsEmpty)) parts.Add("The dashed line is the most that the machine allows.");
        if (panels.Any(panel => !panel.Zones.IsEmpty)) parts.Add("Grey zones are where the winner changes.");
        if (panels.Any(panel => panel.Series.Any(series => series.Points.Any(point => panel.Y.Position(point.Y) < 0))))
            parts.Add("An arrow on the lower edge stands for a point further down.");
        return string.Join(' ', parts);
    }

    private static LinePanel Panel(CellSlice slice, CellGroup group, Measure along, Axis x, JudgedRun judged, bool speedup)
    {
        var cells = slice.Cells.OrderBy(cell => Value(cell, along)).ToImmutableArray();
        var ideal = !speedup ? [] : cells
            .Select(cell => (X: Value(cell, along), Ideal: IdealSpeedup.Of(cell.Cell, judged.Run.Info)))
            .Where(point => point.Ideal is not null)
            .Select(point => new SeriesPoint(point.X, point.Ideal!.Value)).ToImmutableArray();
        ImmutableArray<Series> series = [.. group.Models
            .Select(model => Curve(model, [.. cells.SelectMany(cell => Points(cell, cell[model], along, speedup))], speedup))
            .Where(each => !each.Points.IsEmpty)];
        return new LinePanel(
            slice.Title, x,
            YAxis(series, ideal, speedup ? $"speedup over {cells[0].Baseline}" : group.TimeWord, speedup), series,
            ideal.Length < 2 ? [] : [new Reference($"ideal {Multiples.Text(ideal[^1].Y)}", ideal)],
            [.. judged.Crossovers.Where(crossover => Belongs(crossover, slice, group, along)).Select(crossover => ZoneOf(crossover, along))]);
    }

    private static Series Curve(string model, ImmutableArray<SeriesPoint> points, bool speedup)
    {
        if (points.IsEmpty) return new Series(model, points);
        var (low, high) = (points.Min(point => point.Y), points.Max(point => point.Y));
        return new Series(model, points, $"{model}: {(speedup ? Multiples.Range(low, high) : $"{Durations.Text(low)} to {Durations.Text(high)}")}");
    }

    private static IEnumerable<SeriesPoint> Points(CellVerdict cell, ModelVerdict? model, Measure along, bool speedup)
    {
        if (speedup && model?.Speedup is { } ratio)
        {
            var isBaseline = model.Model == cell.Baseline;
            yield return new SeriesPoint(
                Value(cell, along), ratio.Estimate, isBaseline ? null : ratio.Low, isBaseline ? null : ratio.High,
                $"{along.Text(Value(cell, along))}: {(isBaseline ? "baseline" : Multiples.Text(ratio))}");
        }
        else if (!speedup && model?.TypicalNanoseconds is > 0 and var time)
        {
            yield return new SeriesPoint(Value(cell, along), time, Tip: $"{along.Text(Value(cell, along))}: {Durations.Text(time)}");
        }
    }

    private static Axis YAxis(ImmutableArray<Series> series, ImmutableArray<SeriesPoint> ideal, string label, bool speedup)
    {
        var values = series.SelectMany(each => each.Points).Concat(ideal).SelectMany(Ends).Where(y => y > 0).ToArray();
        if (values.Length == 0) values = [1];
        var (low, high) = VisibleRange.Of(values, largestMatters: speedup);
        return speedup ? Axis.Ratios(label, low, high) : Axis.Times(label, low, high);
    }

    /// <summary>A point, and its interval as far as that does not push the points together.</summary>
    private static IEnumerable<double> Ends(SeriesPoint point) =>
        [point.Y, Math.Max(point.Low ?? point.Y, point.Y / IntervalReach), Math.Min(point.High ?? point.Y, point.Y * IntervalReach)];

    private static bool Belongs(Crossover crossover, CellSlice slice, CellGroup group, Measure along) =>
        crossover.Suite == group.Suite && crossover.Workload == group.Workload && crossover.Configuration == group.Configuration
        && crossover.Along == along.Name && crossover.Fixed.SequenceEqual(slice.Shared);

    private static Zone ZoneOf(Crossover crossover, Measure along) =>
        new($"{crossover.Below} → {crossover.Above} at about {along.About(crossover.Estimate)}", crossover.Low, crossover.Estimate, crossover.High);

    private static double Value(CellVerdict cell, Measure along) => cell.Cell[along.Name]!.Number!.Value;

    private static string Lower(string name) => name is "Grain" ? "grain" : name is "TaskCount" ? "number of tasks" : name;
}
