using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>A row per cell and model: what was measured, and what it says.</summary>
public static class SpeedupTable
{
    public static ChartTable Of(CellGroup group, ImmutableArray<CellVerdict> cells)
    {
        var parameters = cells.SelectMany(cell => cell.Cell.Parameters).Select(parameter => parameter.Name).Distinct().ToImmutableArray();
        var metrics = MetricColumns.In(cells);
        return new ChartTable(
            [
                .. parameters.Select(name => new Column(OutcomeTable.Heading(name, group), OutcomeTable.IsNumber(name, group))),
                new Column("Model"), new Column(Capital(group.TimeWord), true), new Column("Speedup", true), new Column("Interval", true),
                new Column("Verdict"), new Column("Rounds", true), .. metrics.Headings,
            ],
            [.. cells.SelectMany(cell => cell.Models.Select(model => RowOf(cell, model, parameters, metrics)))]);
    }

    private static ImmutableArray<string> RowOf(CellVerdict cell, ModelVerdict model, ImmutableArray<string> parameters, MetricColumns metrics) =>
    [
        .. parameters.Select(name => OutcomeTable.Value(cell.Cell[name])),
        model.Model,
        model.TypicalNanoseconds is { } time ? Durations.Text(time) : "",
        model.Speedup is { } speedup ? Multiples.Exact(speedup.Estimate) : "",
        model.Speedup is { } interval && model.Model != cell.Baseline ? Multiples.Bounds(interval) : "",
        model.Model == cell.Baseline ? "baseline" : model.AgainstBaseline?.ToString() ?? "",
        model.Evidence is Evidence.Rounds or Evidence.OneRound ? Numbers.Text(model.Rounds) : model.Evidence == Evidence.Summary ? "summary only" : "",
        .. metrics.Of(model),
    ];

    internal static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
