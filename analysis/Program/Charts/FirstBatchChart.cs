using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>The first batch of a fresh process against a warm one: a panel per cell, a row per model.</summary>
public static class FirstBatchChart
{
    private const string First = "first batch", Warm = "warm";

    /// <summary>Cells that are drawn.</summary>
    private const int CellsAtMost = 12;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (!CellLabel.IsCold(group.Configuration)) yield break;
        var pairs = group.Cells
            .Select(cold => (Cold: cold, Warm: judged.Cells.FirstOrDefault(warm => warm.Cell == cold.Cell with { Configuration = ConfigurationName.Natural })))
            .Where(pair => pair.Warm is not null).Select(pair => (pair.Cold, Warm: pair.Warm!)).Take(CellsAtMost).ToArray();
        ImmutableArray<DotPanel> panels = [.. pairs.Select(pair => Panel(pair.Cold, pair.Warm)).Where(panel => !panel.Rows.IsEmpty)];
        if (panels.IsEmpty) yield break;
        yield return new DotChart(
            $"first-batch-{group.Title}", $"First batch against warm: {group.Title}",
            "What the first batch of a fresh process takes, code that is compiled and threads that are started included, and what a batch takes once all is "
                + "warm. The line between them is the price of a start.",
            Palette.InOrder([Warm, First]), Table(pairs), panels);
    }

    private static DotPanel Panel(CellVerdict cold, CellVerdict warm)
    {
        ImmutableArray<DotRow> rows = [.. from model in cold.Models
            let first = model.TypicalNanoseconds
            let later = warm[model.Model]?.TypicalNanoseconds
            where first > 0 && later > 0
            select new DotRow(model.Model, [Mark(Warm, later.Value), Mark(First, first.Value)])];
        double[] values = [.. rows.SelectMany(row => row.Marks).Select(mark => mark.Value)];
        var (low, high) = values.Length == 0 ? (1, 10) : Scale.Padded(values.Min(), values.Max(), isLog: true, 0.06);
        return new DotPanel(CellLabel.Of(cold.Cell), Axis.Times("makespan", low, high), rows);
    }

    private static DotMark Mark(string name, double nanoseconds) => new(name, nanoseconds, null, null, [], $"{name} {Durations.Text(nanoseconds)}");

    private static ChartTable Table((CellVerdict Cold, CellVerdict Warm)[] pairs) => new(
        [new("Cell"), new("Model"), new("First batch", true), new("Warm", true), new("First / warm", true)],
        [
            .. from pair in pairs from model in pair.Cold.Models
               let first = model.TypicalNanoseconds
               let later = pair.Warm[model.Model]?.TypicalNanoseconds
               where first > 0 && later > 0
               select ImmutableArray.Create(CellLabel.Of(pair.Cold.Cell), model.Model, Durations.Text(first.Value), Durations.Text(later.Value),
                   Multiples.Text(first.Value / later.Value)),
        ]);
}
