using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;

namespace Analysis.Charts;

/// <summary>What a model costs against what it takes, cell by cell, with the front of those that no other one beats in both.</summary>
public static class FrontChart
{
    /// <summary>Panels that are drawn; all cells are in the table.</summary>
    private const int PanelsAtMost = 8;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        var telling = group.Cells.Where(cell => ModelCosts.Front(cell).Length > 1).ToArray();
        if (telling.Length == 0) yield break;
        yield return new LineChart(
            $"pareto-front-{group.Title}", $"CPU time against {group.TimeWord}, and who is on the front: {group.Title}",
            $"CPU time of a whole batch, child processes included, over its {group.TimeWord}, a panel per cell. Further left is faster, "
                + "further down is cheaper. The solid line is the Pareto front: its models, with filled markers, are beaten by no other one in both. "
                + "Hollow ones are. "
                + "The dashed lines are one core busy all the time, and all of them." + Left(group, telling.Length),
            palette, CostTable.Of(group), [.. telling.Take(PanelsAtMost).Select(cell => Panel(cell, group, judged))]);
    }

    private static string Left(CellGroup group, int telling) => Math.Min(telling, PanelsAtMost) == group.Cells.Length
        ? ""
        : $" Drawn are {Numbers.Text(Math.Min(telling, PanelsAtMost))} of {Numbers.Counted(group.Cells.Length, "cell")}, the first in which the fastest "
            + "model is not the cheapest as well; the table has them all.";

    private static LinePanel Panel(CellVerdict cell, CellGroup group, JudgedRun judged)
    {
        var front = ModelCosts.Front(cell);
        var measured = cell.Models.Where(model => model is { TypicalNanoseconds: > 0, Costs.CpuNanoseconds: > 0 })
            .Select(model => (model.Model, X: model.TypicalNanoseconds!.Value, Y: model.Costs!.CpuNanoseconds!.Value)).ToArray();
        var x = Scale.Padded(measured.Min(each => each.X), measured.Max(each => each.X), isLog: true, 0.08);
        var y = Scale.Padded(measured.Min(each => each.Y), measured.Max(each => each.Y), isLog: true, 0.08);
        ImmutableArray<Series> series =
        [
            .. measured.Select(each => new Series(each.Model, [new SeriesPoint(each.X, each.Y, Tip: Tip(each.X, each.Y, group.TimeWord))])
            {
                IsFilled = front.Contains(each.Model),
            }),
        ];
        var line = new Reference("Pareto front", [.. front.Select(model => series.First(each => each.Name == model).Points[0])]) { IsSolid = true };
        var cores = judged.Run.Info is { } info ? IdealSpeedup.Cores(info.Machine) : 1;
        return new LinePanel(
            new CellSlice(cell.Cell.Parameters, [cell]).Title, Axis.Times(group.TimeWord, x.Low, x.High), Axis.Times("CPU time", y.Low, y.High), series,
            [line, .. new[] { 1, cores }.Distinct().Select(busy => BusyLine.Of(busy, x, y)).OfType<Reference>()], []);
    }

    private static string Tip(double time, double cpu, string word) =>
        $"{word} {Durations.Text(time)}, CPU time {Durations.Text(cpu)}, {Numbers.Significant(cpu / time, 2)} cores busy";
}
