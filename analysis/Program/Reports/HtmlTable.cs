using System.Globalization;
using System.Text;
using Analysis.Charts;
using Analysis.Rendering;

namespace Analysis.Reports;

/// <summary>A table in a page. One of many rows opens only on request.</summary>
public static class HtmlTable
{
    /// <summary>Rows that a table shows before it is folded.</summary>
    public const int RowsShown = 24;

    public static void Append(StringBuilder html, string title, ChartTable table)
    {
        var folded = table.Rows.Length > RowsShown;
        if (folded) html.Append(CultureInfo.InvariantCulture, $"<details><summary>Table: {Markup.Escape(title)} ({Numbers.Text(table.Rows.Length)} rows)</summary>\n");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" role=\"region\" aria-label=\"Table: {Markup.Escape(title)}\" tabindex=\"0\"><table>\n");
        html.Append(CultureInfo.InvariantCulture, $"<caption>{Markup.Escape(title)}</caption>\n<thead><tr>");
        foreach (var column in table.Headings) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Number(column)}>{Markup.Escape(column.Heading)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows) AppendRow(html, table, row);
        html.Append("</tbody>\n</table></div>\n");
        if (folded) html.Append("</details>\n");
    }

    private static void AppendRow(StringBuilder html, ChartTable table, IReadOnlyList<string> row)
    {
        html.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var (open, close) = i == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
            html.Append(open).Append(Number(table.Headings[i])).Append('>').Append(Markup.Escape(row[i])).Append(close);
        }
        html.Append("</tr>\n");
    }

    private static string Number(Column column) => column.IsNumber ? " class=\"n\"" : "";
}
