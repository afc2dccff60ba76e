using Analysis.Charts;
using Analysis.Verdicts;
using Spectre.Console;

namespace Analysis.Reports;

/// <summary>The answer in short, on the console: sentences and a table of the cells.</summary>
public static class ConsoleReport
{
    /// <summary>Cells that the table shows before it refers to the report.</summary>
    private const int RowsShown = 60;

    public static void Write(IAnsiConsole console, ReportContent content)
    {
        foreach (var judged in content.Runs) Write(console, judged, content.Runs.Length > 1);
    }

    private static void Write(IAnsiConsole console, JudgedRun judged, bool isOneOfMany)
    {
        var answer = Answer.Of(judged, isOneOfMany);
        foreach (var part in answer.Parts)
        {
            console.Write(ConsolePoints.Markup(part.Lead(answer.Where)));
            console.WriteLine();
            console.Write(ConsolePoints.Of(part.Sentences));
            console.MarkupLine($"  [dim]{TerminalMarkup(part.Count.Text)}[/]");
            console.WriteLine();
        }
        foreach (var group in CellGroup.In(judged)) Write(console, group);
        if (judged.Worth is { } worth) console.MarkupLine(TerminalMarkup(worth));
    }

    private static void Write(IAnsiConsole console, CellGroup group)
    {
        var open = group.Cells.Any(cell => cell.Outcome == Outcome.Undecided) ? " (? = undecided)" : "";
        console.Write(ConsoleTable.Of(group.Title + open, BriefTable.Of(group, RowsShown)));
        if (group.Cells.Length > RowsShown) console.MarkupLine($"[dim]{Numbers.Text(group.Cells.Length - RowsShown)} more cells are in the report.[/]");
    }

    private static string TerminalMarkup(string text) => Markup.Escape(TerminalText.Of(text));
}
