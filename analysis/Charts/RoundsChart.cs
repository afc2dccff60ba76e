using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Every round as a point beside each interval: a panel per cell, a row per model.</summary>
public static class RoundsChart
{
    /// <summary>Panels of one chart; more become further charts.</summary>
    private const int PanelsAtMost = 15;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        var part = 0;
        foreach (var chunk in group.Cells.Where(cell => cell.Models.Any(model => model.TypicalNanoseconds is not null)).Chunk(PanelsAtMost))
        {
            part++;
            var suffix = group.Cells.Length > PanelsAtMost ? $" ({Numbers.Text(part)})" : "";
            yield return new DotChart(
                $"rounds-{group.Title}{suffix}", $"Every round: {group.Title}{suffix}",
                "One small point per round, above the interval made of them. Models far from the best stand in the margin at the same scale, their value beside them.",
                palette, RoundsTable.Of(group, [.. chunk]),
                [.. chunk.Select(cell => Panel(cell, judged))]);
        }
    }

    private static DotPanel Panel(CellVerdict cell, JudgedRun judged)
    {
        var speedup = cell.Models.Any(model => model.Speedup is not null && model.Model != cell.Baseline);
        ImmutableArray<DotRow> rows = [.. cell.Models.SelectMany(model => Row(model, cell, judged, speedup))];
        var (low, high) = VisibleRange.OfContest([.. rows.SelectMany(row => row.Marks)], largestMatters: speedup);
        return new DotPanel(
            new CellSlice(cell.Cell.Parameters, [cell]).Title,
            speedup ? Axis.Ratios($"speedup over {cell.Baseline}", low, high) : Axis.Times("makespan", low, high),
            rows, speedup ? 1 : null);
    }

    private static IEnumerable<DotRow> Row(ModelVerdict model, CellVerdict cell, JudgedRun judged, bool speedup)
    {
        if (speedup && model.Speedup is { } ratio)
        {
            var isBaseline = model.Model == cell.Baseline;
            yield return new DotRow(model.Model, [new DotMark(
                model.Model, ratio.Estimate, isBaseline ? null : ratio.Low, isBaseline ? null : ratio.High,
                isBaseline ? [] : [.. model.RoundNanoseconds.Select(round => round.Speedup).OfType<double>()], Multiples.Text(ratio.Estimate))]);
        }
        else if (!speedup && model.TypicalNanoseconds is { } time)
        {
            var (low, high) = SummaryInterval(cell.Cell, model.Model, judged.Run);
            yield return new DotRow(model.Model, [new DotMark(
                model.Model, time, low, high, [.. model.RoundNanoseconds.Select(round => round.Nanoseconds)], Durations.Text(time))]);
        }
    }

    /// <summary>BenchmarkDotNet's own interval over iterations, where the file holds nothing better.</summary>
    private static (double? Low, double? High) SummaryInterval(Cell cell, string model, Run run)
    {
        var summary = run.Cases.FirstOrDefault(@case => @case.Model == model && @case.Cell.Equals(cell))?.Summary;
        return summary is { MeanNanoseconds: { } mean, ErrorNanoseconds: { } error } && mean > error ? (mean - error, mean + error) : (null, null);
    }
}
