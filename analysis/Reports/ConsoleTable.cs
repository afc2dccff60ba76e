using Analysis.Charts;
using Spectre.Console;

namespace Analysis.Reports;

/// <summary>A table of plain texts for the console; nothing in them is markup.</summary>
public static class ConsoleTable
{
    public static Table Of(string title, ChartTable numbers)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(TerminalText.Of(title))) };
        foreach (var column in numbers.Headings)
            table.AddColumn(new TableColumn(new Text(TerminalText.Of(column.Heading))) { Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        foreach (var row in numbers.Rows) table.AddRow(row.Select(text => new Text(TerminalText.Of(text))));
        return table;
    }
}
