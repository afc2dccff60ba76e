using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;

namespace Analysis.Charts;

/// <summary>A row per cell and model: all that a batch costs; columns of which nothing is known are left out.</summary>
public static class CostTable
{
    private static readonly ImmutableArray<(string Heading, Func<ModelVerdict, string> Text)> all =
    [
        ("CPU time", model => Time(model.Costs?.CpuNanoseconds)),
        ("Cores busy", model => Count(model.Costs?.CpuNanoseconds / model.TypicalNanoseconds, 2)),
        ("Peak threads", model => Count(model.Costs?.PeakThreads, 3)),
        ("Waits", model => Count(model.Costs?.VoluntarySwitches, 3)),
        ("Core taken away", model => Count(model.Costs?.InvoluntarySwitches, 3)),
        ("Allocated", model => Size(model.Costs?.AllocatedBytes)),
        ("Peak memory", model => Size(model.Costs?.PeakMemoryBytes)),
    ];

    public static ChartTable Of(CellGroup suite)
    {
        var models = suite.Cells.SelectMany(cell => cell.Models).ToArray();
        var known = all.Where(column => models.Any(model => column.Text(model).Length > 0)).ToArray();
        return new ChartTable(
            [
                new("Cell"), new("Model"), new(char.ToUpperInvariant(suite.TimeWord[0]) + suite.TimeWord[1..], true),
                .. known.Select(column => new Column(column.Heading, true)), new("On the front"),
            ],
            [
                .. from cell in suite.Cells
                   let front = ModelCosts.Front(cell)
                   from model in cell.Models
                   where model.TypicalNanoseconds is not null
                   select ImmutableArray.Create(
                   [
                       CellLabel.Of(cell.Cell), model.Model, Time(model.TypicalNanoseconds), .. known.Select(column => column.Text(model)),
                       front.Contains(model.Model) ? "yes" : "",
                   ]),
            ]);
    }

    private static string Time(double? nanoseconds) => nanoseconds is { } known ? Durations.Text(known) : "";

    private static string Count(double? count, int digits) => count is { } known ? Numbers.Significant(known, digits) : "";

    private static string Size(double? bytes) => bytes is { } known ? Sizes.Text(known) : "";
}
