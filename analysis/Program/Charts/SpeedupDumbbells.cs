using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Charts;

/// <summary>Every model's speedup over its own run's baseline: a panel per model, a row per cell, a mark per run.</summary>
public static class SpeedupDumbbells
{
    /// <summary>Rows of one chart; more become further charts.</summary>
    private const int RowsAtMost = 30;

    public static IEnumerable<Chart> Of(ComparedGroup group, Palette runs)
    {
        var models = group.Cells.SelectMany(cell => cell.Verdicts).OfType<CellVerdict>()
            .SelectMany(verdict => verdict.Models).Where(model => model.AgainstBaseline is not null).Select(model => model.Model).Distinct().ToArray();
        var part = 0;
        foreach (var cells in group.Cells.Chunk(RowsAtMost))
        {
            part++;
            var suffix = group.Cells.Length > RowsAtMost ? $" ({Numbers.Text(part)})" : "";
            var panels = models.Select(model => Panel(group, model, cells)).Where(panel => !panel.Rows.IsEmpty).ToImmutableArray();
            if (panels.IsEmpty) continue;
            yield return new DotChart(
                $"speedups-{group.Title}{suffix}", $"Speedups side by side: {group.Title}{suffix}",
                "A row per cell, a mark per run; the line between marks shows how far the runs are apart. Every speedup is over the baseline of the same run, "
                + "so that machines of different speed can be compared. Right of 1 a model is faster than that baseline.",
                runs, ComparedTable.Speedups(group with { Cells = [.. cells] }), panels);
        }
    }

    private static DotPanel Panel(ComparedGroup group, string model, SharedCell[] cells)
    {
        var rows = cells.Select(cell => new DotRow(group.NameOf(cell), [.. group.Runs.SelectMany(run => Marks(cell, run, model, group.IsCrowded))]))
            .Where(row => !row.Marks.IsEmpty).ToImmutableArray();
        double[] values = [.. rows.SelectMany(row => row.Marks).SelectMany(mark => new[] { mark.Value, mark.Low ?? mark.Value, mark.High ?? mark.Value }), 1];
        var (low, high) = VisibleRange.Of([.. values.Where(value => value > 0 && double.IsFinite(value))], largestMatters: false);
        return new DotPanel(model, Axis.Ratios("speedup", low, high), rows, Reference: 1);
    }

    private static IEnumerable<DotMark> Marks(SharedCell cell, GroupOfRun run, string model, bool isCrowded)
    {
        if (cell.Verdicts[run.Index]?[model] is not { AgainstBaseline: not null, Speedup: { } speedup }) yield break;
        yield return new DotMark(run.Label, speedup.Estimate, isCrowded ? null : speedup.Low, isCrowded ? null : speedup.High, [],
            $"{run.Label} {Multiples.Text(speedup)}");
    }
}
