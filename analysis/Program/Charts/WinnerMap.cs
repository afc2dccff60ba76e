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
            + "Cells with the stripes of several colours are ties within the margin. Cells with grey stripes and a dashed edge are undecided: they name what "
            + "to use meanwhile, and how much longer "
            + "than the best that may take at most; those with a question mark alone leave even that open.",
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
                cell.Outcome, cell.Best, Note(cell), Tip(cell)) { Recommended = Meanwhile(cell) }),
        ]);
    }

    private static string? Note(CellVerdict cell) => cell.Lead is { } lead ? Multiples.Text(lead.Estimate)
        : Meanwhile(cell) is not null ? $"≤ {Percent.AtMost(cell.LargestLoss!.Value)}"
        : null;

    /// <summary>A recommendation that may lose more than this helps nobody who looks at a map.</summary>
    private const double WorthShowing = 1;

    private static string? Meanwhile(CellVerdict cell) =>
        cell is { Outcome: Outcome.Undecided, LargestLoss: <= WorthShowing } ? cell.Recommended : null;

    private static string Tip(CellVerdict cell) => cell switch
    {
        { Outcome: Outcome.Winner, Lead: { } lead } => $"{cell.Best[0]} wins, {Multiples.Text(lead)} over {cell.RunnerUp}",
        { Outcome: Outcome.Winner } => $"{cell.Best[0]} wins",
        { Outcome: Outcome.Tie } => $"tie: {string.Join(", ", cell.Best)}",
        { Best.IsEmpty: true } => "nothing can be said",
        _ when Meanwhile(cell) is { } model => $"undecided: {string.Join(", ", cell.Best)}; use {model}, {Note(cell)} longer than the best",
        _ => $"undecided: {string.Join(", ", cell.Best)}",
    };
}
