using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Every round as a point beside each interval: a panel per cell, a row per model.</summary>
public static class RoundsChart
{
    /// <summary>Panels of one chart; more become further charts.</summary>
    private const int PanelsAtMost = 15;

    /// <summary>Cells of a group that are drawn; nobody looks at more of them one by one.</summary>
    private const int CellsAtMost = 90;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        var measured = group.Cells.Where(cell => cell.Models.Any(model => model.TypicalNanoseconds is not null)).ToArray();
        var summaries = Summaries(judged.Run);
        var left = measured.Length > CellsAtMost
            ? $" The first {Numbers.Text(CellsAtMost)} of {Numbers.Text(measured.Length)} cells are drawn; verdicts.csv has them all."
            : "";
        var part = 0;
        foreach (var chunk in measured.Take(CellsAtMost).Chunk(PanelsAtMost))
        {
            part++;
            var suffix = measured.Length > PanelsAtMost ? $" ({Numbers.Text(part)})" : "";
            yield return Drawn([.. chunk], group, palette, suffix, left, summaries);
        }
    }

    private static DotChart Drawn(
        ImmutableArray<CellVerdict> cells, CellGroup group, Palette palette, string suffix, string left, IReadOnlyDictionary<(Cell, string),
        SummaryStatistics> summaries)
    {
        ImmutableArray<DotPanel> panels = [.. cells.Select(cell => Panel(cell, group, summaries))];
        var rounds = cells.Any(cell => cell.Models.Any(model => model.RoundNanoseconds.Length > 0));
        var outside = panels.Any(panel => panel.Rows.Any(row => row.Marks.Any(mark => panel.X.Position(mark.Value) is < 0 or > 1)));
        return new DotChart(
            $"{(rounds ? "rounds" : "models")}-{group.Title}{suffix}", $"{(rounds ? "Every round" : "Side by side")}: {group.Title}{suffix}",
            (rounds ? PointsInWords(panels) : "") + group.IntervalSource
                + (outside ? " Models far from the best stand in the margin at the same scale, their value beside them." : "") + left,
            palette, rounds ? RoundsTable.Of(group, cells) : SpeedupTable.Of(group, cells), panels);
    }

    private static string PointsInWords(ImmutableArray<DotPanel> panels) =>
        panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Marks).Any(mark => mark.Points.Length > DotMark.PointsAtMost)
            ? $"Small points above the interval are rounds: of more than {Numbers.Text(DotMark.PointsAtMost)}, so many at equal ranks from the smallest to the "
                + "largest. "
            : "One small point per round, above the interval. ";

    private static DotPanel Panel(CellVerdict cell, CellGroup group, IReadOnlyDictionary<(Cell, string), SummaryStatistics> summaries)
    {
        var speedup = cell.Models.Any(model => model.Speedup is not null && model.Model != cell.Baseline);
        ImmutableArray<DotRow> rows = [.. cell.Models.SelectMany(model => Row(model, cell, summaries, speedup))];
        var (low, high) = VisibleRange.OfContest([.. rows.SelectMany(row => row.Marks)], largestMatters: speedup);
        return new DotPanel(
            new CellSlice(cell.Cell.Parameters, [cell]).Title,
            speedup ? Axis.Ratios($"speedup over {cell.Baseline}", low, high) : Axis.Times(group.TimeWord, low, high),
            rows, speedup ? 1 : null);
    }

    private static IEnumerable<DotRow> Row(ModelVerdict model, CellVerdict cell, IReadOnlyDictionary<(Cell, string), SummaryStatistics> summaries, bool speedup)
    {
        if (speedup && model.Speedup is { } ratio)
        {
            var isBaseline = model.Model == cell.Baseline;
            yield return new DotRow(model.Model, [new DotMark(
                model.Model, ratio.Estimate, isBaseline ? null : ratio.Low, isBaseline ? null : ratio.High,
                isBaseline ? [] : [.. model.RoundNanoseconds.Select(round => round.Speedup).OfType<double>()], Multiples.Text(ratio.Estimate))]);
        }
        else if (!speedup && model.TypicalNanoseconds is > 0 and var time)
        {
            var (low, high) = summaries.TryGetValue((cell.Cell, model.Model), out var summary) ? IntervalOf(summary) : (null, null);
            yield return new DotRow(model.Model, [new DotMark(
                model.Model, time, low, high, [.. model.RoundNanoseconds.Select(round => round.Nanoseconds)], Durations.Text(time))]);
        }
    }

    private static Dictionary<(Cell, string), SummaryStatistics> Summaries(Run run)
    {
        var summaries = new Dictionary<(Cell, string), SummaryStatistics>();
        foreach (var @case in run.Cases)
        {
            if (@case.Summary is { } summary) summaries.TryAdd((@case.Cell, @case.Model), summary);
        }
        return summaries;
    }

    /// <summary>BenchmarkDotNet's own interval over iterations, where the file holds nothing better.</summary>
    private static (double? Low, double? High) IntervalOf(SummaryStatistics summary) =>
        summary is { MeanNanoseconds: { } mean, ErrorNanoseconds: { } error } && mean > error ? (mean - error, mean + error) : (null, null);
}
