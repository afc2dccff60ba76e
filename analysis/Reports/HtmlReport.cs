using System.Globalization;
using System.Text;
using Analysis.Charts;
using Analysis.Rendering;

namespace Analysis.Reports;

/// <summary>A page as one HTML file that needs nothing else: no network, no script.</summary>
public static class HtmlReport
{
    /// <summary>Rows that a table shows before it opens only on request.</summary>
    private const int RowsShown = 20;

    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

    public static string Render(ReportContent content) => Render(ReportDocument.Of(content));

    public static string Render(Document document)
    {
        var html = new StringBuilder();
        html.Append($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Markup.Escape(document.Title)}</title>
            <style>
            {HtmlStyle.Sheet}</style>
            </head>
            <body>
            <main>
            <h1>{Markup.Escape(document.Title)}</h1>

            """.ReplaceLineEndings("\n"));
        foreach (var section in document.Sections) Append(html, section);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, Section section)
    {
        html.Append(invariant, $"<section>\n<h2>{Markup.Escape(section.Title)}</h2>\n");
        foreach (var block in section.Blocks) Append(html, block);
        html.Append("</section>\n");
    }

    private static void Append(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append(invariant, $"<p{(paragraph.IsLead ? " class=\"lead\"" : "")}>{Text(paragraph.Text)}</p>\n");
                break;
            case Points points:
                html.Append(invariant, $"<p>{Text(points.LeadIn)}</p>\n<ul>\n");
                foreach (var sentence in points.Sentences) html.Append(invariant, $"<li>{Text(sentence)}</li>\n");
                html.Append("</ul>\n");
                break;
            case ChartBlock chart:
                AppendTable(html, chart.Chart.Title, chart.Chart.Table);
                break;
            case TableBlock table:
                AppendTable(html, table.Title, table.Table);
                break;
            case WarningBlock warnings:
                html.Append("<ul>\n");
                foreach (var warning in warnings.Warnings)
                {
                    html.Append(invariant, $"<li><strong>{Markup.Escape(warning.Subject)}</strong>: {Markup.Escape(warning.Problem)}; {Markup.Escape(warning.Remedy)}.</li>\n");
                }
                html.Append("</ul>\n");
                break;
        }
    }

    private static void AppendTable(StringBuilder html, string title, ChartTable table)
    {
        var folded = table.Rows.Length > RowsShown;
        if (folded) html.Append(invariant, $"<details><summary>{Markup.Escape(title)}: {Numbers.Text(table.Rows.Length)} rows</summary>\n");
        html.Append(invariant, $"<div class=\"wide\" tabindex=\"0\"><table>\n<caption>{Markup.Escape(title)}</caption>\n<thead><tr>");
        foreach (var column in table.Headings) html.Append(invariant, $"<th scope=\"col\"{Number(column)}>{Markup.Escape(column.Heading)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                html.Append(i == 0
                    ? $"<th scope=\"row\"{Number(table.Headings[i])}>{Markup.Escape(row[i])}</th>"
                    : $"<td{Number(table.Headings[i])}>{Markup.Escape(row[i])}</td>");
            }
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table></div>\n");
        if (folded) html.Append("</details>\n");
    }

    private static string Number(Column column) => column.IsNumber ? " class=\"n\"" : "";

    private static string Text(Sentence sentence) => string.Concat(sentence.Phrases.Select(phrase =>
        phrase.Strong ? $"<strong>{Markup.Escape(phrase.Text)}</strong>" : Markup.Escape(phrase.Text)));
}
