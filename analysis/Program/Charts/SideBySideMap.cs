using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>Who wins where, a map per run; without two numeric parameters one map with a column per run.</summary>
public static class SideBySideMap
{
    /// <summary>Rows of a map of cells against runs; more cells are in the table only.</summary>
    private const int RowsAtMost = 40;

    public static IEnumerable<Chart> Of(ComparedGroup compared, Palette models)
    {
        var panels = compared.Runs.SelectMany(Panels).Select(panel => compared.IsCrowded ? Small(panel) : panel).ToImmutableArray();
        yield return new MapChart(
            $"winners-{compared.Title}", $"Who wins: {compared.Title}",
            (compared.IsCrowded ? "Each cell has the colour and the symbol of the model that wins it. "
                : "Each cell is coloured by the model that wins it and says by how much it leads the next one. ")
            + "Cells with the stripes of several colours are ties within the margin; those with grey stripes and a dashed edge, or a question mark, are "
            + "undecided.",
            models, compared.IsCrowded ? ComparedTable.Counted(compared) : ComparedTable.Winners(compared), panels.IsEmpty ? [CellsByRuns(compared)] : panels);
    }

    private static IEnumerable<MapPanel> Panels(GroupOfRun run) => run.Group is { Along: { } along, Across: { } across }
        ? run.Group
            .Without(along, across)
            .Select(slice => WinnerMap.Panel(slice.Title.Length == 0 ? run.Title : $"{run.Label}: {slice.Title}", slice.Cells, along, across))
        : [];

    /// <summary>Without what a small panel has no room for; the table has it.</summary>
    private static MapPanel Small(MapPanel panel) => panel with
    {
        X = panel.X with { Label = panel.X.Label.Split(" (")[0] },
        Cells = [.. panel.Cells.Select(cell => cell with { Note = null })],
    };

    private static MapPanel CellsByRuns(ComparedGroup compared)
    {
        var cells = compared.Cells.Take(RowsAtMost).Reverse().ToArray();
        return new MapPanel("", Bands("run", [.. compared.Runs.Select(run => run.Label)]), Bands("", [.. cells.Select(compared.NameOf)]),
        [
            .. from row in Enumerable.Range(0, cells.Length)
               from column in Enumerable.Range(0, compared.Runs.Length)
               let verdict = cells[row].Verdicts[compared.Runs[column].Index]
               where verdict is not null
               select new MapCell(column, row, verdict.Outcome, verdict.Best,
                   verdict.Lead is { } lead ? Multiples.Text(lead.Estimate) : null, Outcomes.WithLead(verdict)),
        ]);
    }

    private static BandAxis Bands(string label, string[] names) => new(label,
        [.. names.Select((name, i) => new Band(new Tick(i, name), (double)i / names.Length, (i + 1.0) / names.Length))]);
}
