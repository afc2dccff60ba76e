using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;
using Analysis.Verdicts.Fleets;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>Who wins where on machines of which kind.</summary>
internal static class FleetMatrix
{
    /// <summary>Kinds and cells that a picture and a table have room for; the largest and the first are shown.</summary>
    private const int GroupsAtMost = 12, CellsAtMost = 40;

    /// <summary>The kinds of machines, with how many there are.</summary>
    public static ChartTable Groups(Fleet fleet) => new(
        [new("Machines with in common"), new("Machines", true), new("Runs", true)],
        [
            .. fleet.Groups.Select(group =>
                ImmutableArray.Create(FleetWords.Name(group), Numbers.Text(group.Machines), Numbers.Text(group.Runs.Length))),
        ]);

    /// <summary>A row per cell, a column per kind of machine, the most frequent outcome with how often it is.</summary>
    public static MapChart Of(RunComparison comparison, Fleet fleet, Palette models)
    {
        var groups = fleet.Groups.Take(GroupsAtMost).ToArray();
        var cells = comparison.Cells.Take(CellsAtMost).ToArray();
        var table = new ChartTable(
            [new("Cell"), .. groups.Select(group => new Column(FleetWords.Name(group)))],
            [.. cells.Select(cell => ImmutableArray.CreateRange<string>([CellLabel.WithSuite(cell.Cell), .. groups.Select(group => Most(cell, group).Text)]))]);
        var left = fleet.Groups.Length - groups.Length;
        return new MapChart("winners-by-kind", "Who wins on machines of which kind",
            "Each cell has the colour and the symbol of what wins it most often on machines of that kind, and the share of their runs in which it does. "
            + "Kinds are numbered as in the table of machines" + (left > 0 ? $"; {Numbers.Text(left)} smaller kinds are left out." : "."),
            models, table, [Panel([.. cells.Reverse()], groups)]);
    }

    private static MapPanel Panel(SharedCell[] cells, MachineGroup[] groups) => new("",
        Bands("kind of machine", [.. groups.Select((_, i) => Numbers.Text(i + 1))]), Bands("", [.. cells.Select(cell => CellLabel.WithSuite(cell.Cell))]),
        [
            .. from row in Enumerable.Range(0, cells.Length)
               from column in Enumerable.Range(0, groups.Length)
               let most = Most(cells[row], groups[column])
               let verdict = most.Verdict
               where verdict is not null
               select new MapCell(column, row, verdict.Outcome, verdict.Best, most.Share, $"{FleetWords.Name(groups[column])}: {most.Text}"),
        ]);

    private static (CellVerdict? Verdict, string? Share, string Text) Most(SharedCell cell, MachineGroup group)
    {
        var verdicts = group.Runs.Select(run => cell.Verdicts[run]).OfType<CellVerdict>().ToArray();
        if (verdicts.Length == 0) return (null, null, "");
        var most = verdicts.GroupBy(Outcomes.Words).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First();
        return (most.First(), Percent.Short((double)most.Count() / verdicts.Length),
            $"{most.Key}, {Numbers.Text(most.Count())} of {Numbers.Text(verdicts.Length)}");
    }

    private static BandAxis Bands(string label, string[] names) => new(label,
        [.. names.Select((name, i) => new Band(new Tick(i, name), (double)i / names.Length, (i + 1.0) / names.Length))]);
}
