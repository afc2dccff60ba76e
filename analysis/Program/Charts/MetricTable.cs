using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>A row per cell and model: one of the numbers beside time, and how many times the baseline's it is.</summary>
public static class MetricTable
{
    public static ChartTable Of(CellGroup group, string name)
    {
        var parameters = group.Cells.SelectMany(cell => cell.Cell.Parameters).Select(parameter => parameter.Name).Distinct().ToImmutableArray();
        return new ChartTable(
            [
                .. parameters.Select(parameter => new Column(OutcomeTable.Heading(parameter, group), OutcomeTable.IsNumber(parameter, group))),
                new Column("Model"), new Column(name, true), new Column("Of the baseline's", true), new Column(SpeedupTable.Capital(group.TimeWord), true),
            ],
            [.. group.Cells.SelectMany(cell => cell.Models.Select(model => RowOf(cell, model, parameters, name)))]);
    }

    private static ImmutableArray<string> RowOf(CellVerdict cell, ModelVerdict model, ImmutableArray<string> parameters, string name)
    {
        var metric = MetricColumns.Find(model, name);
        return
        [
            .. parameters.Select(parameter => OutcomeTable.Value(cell.Cell[parameter])),
            model.Model,
            metric is null ? "" : MetricWords.Of(metric),
            Share(cell, model, metric),
            model.TypicalNanoseconds is { } time ? Durations.Text(time) : "",
        ];
    }

    private static string Share(CellVerdict cell, ModelVerdict model, Metric? metric)
    {
        if (metric is null || cell.Baseline is null || cell[cell.Baseline] is not { } baseline) return "";
        if (MetricColumns.Find(baseline, metric.Name) is not { Value: > 0 } reference) return "";
        return model == baseline ? "baseline" : Multiples.Exact(metric.Value / reference.Value);
    }
}
