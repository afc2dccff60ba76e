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
        foreach (var judged in content.Runs) Write(console, judged);
    }

    private static void Write(IAnsiConsole console, JudgedRun judged)
    {
        var answer = Answer.Of(judged);
        foreach (var part in answer.Parts)
        {
            console.MarkupLine(Marked(part.Lead(answer.Where)));
            foreach (var sentence in part.Sentences) console.Write(new Padder(new Spectre.Console.Markup("- " + Marked(sentence)), new Padding(2, 0, 0, 0)));
            console.MarkupLine($"  [dim]{Markup.Escape(part.Count.Text)}[/]");
            console.WriteLine();
        }
        foreach (var group in CellGroup.In(judged)) Write(console, group);
        if (judged.Worth is { } worth) console.MarkupLine(Markup.Escape(worth));
    }

    private static void Write(IAnsiConsole console, CellGroup group)
    {
        var numbers = OutcomeTable.Of(group);
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(group.Title));
        foreach (var column in numbers.Headings)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column.Heading)) { Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        }
        foreach (var row in numbers.Rows.Take(RowsShown)) table.AddRow([.. row.Select(text => Markup.Escape(text))]);
        console.Write(table);
        if (numbers.Rows.Length > RowsShown) console.MarkupLine($"[dim]{Numbers.Text(numbers.Rows.Length - RowsShown)} more cells are in the report.[/]");
    }

    private static string Marked(Sentence sentence) => string.Concat(sentence.Phrases.Select(phrase =>
        phrase.Strong ? $"[bold]{Markup.Escape(phrase.Text)}[/]" : Markup.Escape(phrase.Text)));
}
