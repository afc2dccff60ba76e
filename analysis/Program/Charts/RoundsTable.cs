using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>A row per cell and model: the interval and the makespan of every round.</summary>
public static class RoundsTable
{
    /// <summary>Rounds that a row lists before it counts the rest.</summary>
    private const int RoundsListed = 30;

    public static ChartTable Of(CellGroup group, ImmutableArray<CellVerdict> cells)
    {
        var parameters = cells.SelectMany(cell => cell.Cell.Parameters).Select(parameter => parameter.Name).Distinct().ToImmutableArray();
        var metrics = MetricColumns.In(cells);
        return new ChartTable(
            [
                .. parameters.Select(name => new Column(OutcomeTable.Heading(name, group), OutcomeTable.IsNumber(name, group))),
                new Column("Model"), new Column("Ratio to the best other", true), new Column("Standing"), .. metrics.Headings,
                new Column("Makespans, round by round"),
            ],
            [.. cells.SelectMany(cell => cell.Models.Select(model => RowOf(cell, model, parameters, metrics)))]);
    }

    private static ImmutableArray<string> RowOf(CellVerdict cell, ModelVerdict model, ImmutableArray<string> parameters, MetricColumns metrics) =>
    [
        .. parameters.Select(name => OutcomeTable.Value(cell.Cell[name])),
        model.Model,
        model.RatioToBest is { } ratio ? Multiples.Text(ratio) : "",
        model.Standing.ToString(),
        .. metrics.Of(model),
        string.Join(", ", model.RoundNanoseconds.Take(RoundsListed).Select(round => Durations.Text(round.Nanoseconds)))
            + (model.RoundNanoseconds.Length > RoundsListed ? $" and {Numbers.Text(model.RoundNanoseconds.Length - RoundsListed)} more" : ""),
    ];
}
