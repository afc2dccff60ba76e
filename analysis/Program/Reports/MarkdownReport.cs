using System.Globalization;
using System.Text;
using Analysis.Charts;

namespace Analysis.Reports;

/// <summary>A page as Markdown for GitHub; charts are links into <c>charts/</c> beside it.</summary>
public static class MarkdownReport
{
    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

    public static string Render(ReportContent content) => Render(ReportDocument.Of(content));

    public static string Render(Document document)
    {
        var files = ChartFiles.Of(document);
        var markdown = new StringBuilder($"# {MarkdownText.Escape(document.Title)}\n");
        foreach (var section in document.Sections)
        {
            markdown.Append(invariant, $"\n## {MarkdownText.Escape(section.Title)}\n");
            foreach (var block in section.Blocks) Append(markdown.Append('\n'), block, files);
        }
        return markdown.ToString();
    }

    private static void Append(StringBuilder markdown, Block block, IReadOnlyDictionary<Chart, string> files)
    {
        switch (block)
        {
            case Paragraph paragraph:
                markdown.Append(invariant, $"{MarkdownText.Of(paragraph.Text)}\n");
                break;
            case Points points:
                AppendPoints(markdown, points);
                break;
            case ChartBlock { Chart: var chart }:
                markdown.Append(invariant, $"![{MarkdownText.Escape(chart.Title)}](charts/{files[chart]})\n\n{MarkdownText.Escape(chart.Description)}\n\n");
                AppendTable(markdown, chart.Title, chart.Table);
                break;
            case TableBlock table:
                AppendTable(markdown, table.Title, table.Table);
                break;
            case WarningBlock warnings:
                foreach (var group in WarningGroup.Of(warnings.Warnings)) AppendWarning(markdown, group);
                break;
        }
    }

    private static void AppendPoints(StringBuilder markdown, Points points)
    {
        markdown.Append(invariant, $"{MarkdownText.Of(points.LeadIn)}\n\n");
        for (var i = 0; i < points.Sentences.Length; i++)
        {
            if (i == Points.Shown) markdown.Append(invariant, $"\n<details><summary>{Numbers.Text(points.Sentences.Length - i)} more</summary>\n\n");
            markdown.Append(invariant, $"- {MarkdownText.Of(points.Sentences[i])}\n");
        }
        if (points.Sentences.Length > Points.Shown) markdown.Append("\n</details>\n");
    }

    private static void AppendWarning(StringBuilder markdown, WarningGroup group)
    {
        var subject = group.Subjects is [var only] ? $" ({MarkdownText.Escape(only)})" : "";
        markdown.Append(invariant, $"- **{MarkdownText.Escape(group.Problem)}** {MarkdownText.Escape(group.Remedy)}{subject}\n");
        if (group.Subjects.Length == 1) return;
        markdown.Append(invariant, $"  <details><summary>All {Numbers.Text(group.Subjects.Length)}</summary>\n\n");
        foreach (var each in group.Subjects) markdown.Append(invariant, $"  - {MarkdownText.Escape(each)}\n");
        markdown.Append("\n  </details>\n");
    }

    private static void AppendTable(StringBuilder markdown, string title, ChartTable table)
    {
        var folded = table.Rows.Length > HtmlTable.RowsShown;
        if (folded) markdown.Append(invariant, $"<details><summary>{MarkdownText.Escape(title)}: {Numbers.Text(table.Rows.Length)} rows</summary>\n\n");
        markdown.Append(MarkdownTable.Of(table));
        if (folded) markdown.Append("\n</details>\n");
    }
}
