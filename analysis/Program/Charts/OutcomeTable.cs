using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>A row per cell: who won, and by how much.</summary>
public static class OutcomeTable
{
    public static ChartTable Of(CellGroup group)
    {
        var parameters = group.Cells.SelectMany(cell => cell.Cell.Parameters).Select(parameter => parameter.Name).Distinct().ToImmutableArray();
        return new ChartTable(
            [
                .. parameters.Select(name => new Column(Heading(name, group), IsNumber(name, group))),
                new Column("Outcome"), new Column("Best"), new Column("Lead"), new Column("Speedup", true),
            ],
            [.. group.Cells.Select(cell => RowOf(cell, parameters))]);
    }

    /// <summary>A parameter's value in a table's cell; its unit is in the heading.</summary>
    public static string Value(Parameter? parameter) => parameter switch
    {
        null => "",
        { Number: { } number, Unit: GrainUnitName.Nanoseconds } => Durations.Text(number),
        { Number: { } number, Unit: GrainUnitName.Bytes } => Sizes.Text(number),
        { Number: { } number } when double.IsFinite(number) => Numbers.Text(number),
        _ => parameter.Text,
    };

    /// <summary>A parameter's name, with its unit where the values do not carry it.</summary>
    public static string Heading(string parameter, CellGroup group) =>
        group.Cells.Select(cell => cell.Cell[parameter]?.Unit).FirstOrDefault(unit => unit is not null) is { } unit
            and not (GrainUnitName.Nanoseconds or GrainUnitName.Bytes)
            ? $"{Words(parameter)} ({unit})"
            : Words(parameter);

    private static string Words(string parameter) => parameter switch
    {
        "TaskCount" => "Tasks",
        "Dop" => "In flight",
        _ => parameter,
    };

    public static bool IsNumber(string parameter, CellGroup group) =>
        group.Cells.All(cell => cell.Cell[parameter] is null or { Number: not null });

    private static ImmutableArray<string> RowOf(CellVerdict cell, ImmutableArray<string> parameters) =>
    [
        .. parameters.Select(name => Value(cell.Cell[name])),
        cell.Outcome.ToString(),
        string.Join(", ", cell.Best),
        cell.Lead is { } lead ? $"{Multiples.Text(lead)} over {cell.RunnerUp}" : "",
        Speedup(cell),
    ];

    private static string Speedup(CellVerdict cell)
    {
        if (BestSpeedup.Of(cell) is not { } range) return "";
        var (low, high) = (Multiples.Exact(range.Low), Multiples.Exact(range.High));
        return low == high ? low : $"{low} to {high}";
    }
}
