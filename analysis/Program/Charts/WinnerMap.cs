using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Who wins where, over two numeric parameters.</summary>
public static class WinnerMap
{
    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group is not { Along: { } along, Across: { } across }) yield break;
        yield return new MapChart(
            $"winner-map-{group.Title}", $"Who wins: {group.Title}",
            "Each cell is coloured by the model that wins it and says by how much it leads the next one. "
            + "Striped cells are ties within the margin; grey cells with a question mark are undecided and name who may still be best.",
            palette, OutcomeTable.Of(group),
            [.. group.Without(along, across).Select(slice => Panel(slice.Title, slice.Cells, along, across))]);
    }

    /// <summary>One map of cells that differ in the two parameters alone.</summary>
    public static MapPanel Panel(string title, ImmutableArray<CellVerdict> cells, Measure along, Measure across)
    {
        var x = BandAxis.Of(along, cells.Select(cell => cell.Cell[along.Name]!.Number!.Value));
        var y = BandAxis.Of(across, cells.Select(cell => cell.Cell[across.Name]!.Number!.Value));
        return new MapPanel(title, x, y,
        [
            .. cells.Select(cell => new MapCell(
                x.IndexOf(cell.Cell[along.Name]!.Number!.Value), y.IndexOf(cell.Cell[across.Name]!.Number!.Value),
                cell.Outcome, cell.Best, Note(cell), Tip(cell))),
        ]);
    }

    private static string? Note(CellVerdict cell) => cell.Lead is { } lead ? Multiples.Text(lead.Estimate) : null;

    private static string Tip(CellVerdict cell) => cell switch
    {
        { Outcome: Outcome.Winner, Lead: { } lead } => $"{cell.Best[0]} wins, {Multiples.Text(lead)} over {cell.RunnerUp}",
        { Outcome: Outcome.Winner } => $"{cell.Best[0]} wins",
        { Outcome: Outcome.Tie } => $"tie: {string.Join(", ", cell.Best)}",
        { Best.IsEmpty: true } => "nothing can be said",
        _ => $"undecided: {string.Join(", ", cell.Best)}",
    };
}
