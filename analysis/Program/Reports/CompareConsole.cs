using Analysis.Charts;
using Spectre.Console;

namespace Analysis.Reports;

/// <summary>The comparison in short, on the console.</summary>
public static class CompareConsole
{
    /// <summary>Cells that a table shows before it refers to the report.</summary>
    private const int RowsShown = 60;

    public static void Write(IAnsiConsole console, CompareContent content)
    {
        console.WriteLine(CompareAnswer.Lead(content.Comparison));
        console.Write(ConsolePoints.Of(CompareAnswer.Disagreements(content.Comparison)));
        foreach (var sentence in CompareAnswer.Changes(content.Comparison)) console.WriteLine(TerminalText.Of(sentence.ToString()));
        console.Write(ConsoleTable.Of("The runs", CompareTables.Runs(content)));
        var differing = CompareTables.Environments(content);
        if (!differing.Rows.IsEmpty) console.Write(ConsoleTable.Of("What differs in the environments", differing));
        foreach (var group in ComparedGroup.In(content.Comparison)) Write(console, content, group);
    }

    private static void Write(IAnsiConsole console, CompareContent content, ComparedGroup group)
    {
        var winners = group.IsCrowded ? ComparedTable.Counted(group) : ComparedTable.Winners(group);
        console.Write(ConsoleTable.Of($"Winners: {group.Title}", winners with { Rows = [.. winners.Rows.Take(RowsShown)] }));
        if (winners.Rows.Length > RowsShown) console.WriteLine($"{Numbers.Text(winners.Rows.Length - RowsShown)} more cells are in the report.");
        if (content.IsAbsolute) console.Write(ConsoleTable.Of($"Absolute times (they compare machines, not models): {group.Title}", ComparedTable.Makespans(group)));
    }
}
