using Analysis.Charts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Analysis.Reports;

/// <summary>A table of plain texts for the console; nothing in them is markup.</summary>
public static class ConsoleTable
{
    /// <summary>The title stands above the table as text of its own: Spectre never ends with one that is wider than its table and has letters two columns wide.</summary>
    public static IRenderable Of(string title, ChartTable numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in numbers.Headings)
            table.AddColumn(new TableColumn(new Text(TerminalText.Of(column.Heading))) { Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        foreach (var row in numbers.Rows) table.AddRow(row.Select(text => new Text(TerminalText.Of(text))));
        return new Rows(new Padder(new Text(TerminalText.Of(title), new Style(decoration: Decoration.Bold))).Padding(2, 0, 0, 0), table);
    }
}
