using System.Globalization;
using System.Text;
using Analysis.Charts;
using Analysis.Page;

namespace Analysis.Formats;

/// <summary>A page as Markdown for GitHub; charts are links into <c>charts/</c> beside it.</summary>
public static class Markdown
{
    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

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

    /// <summary>A table alone, for inside another page.</summary>
    public static string Table(ChartTable table) =>
        Row(table.Headings.Select(column => column.Heading))
        + $"|{string.Concat(table.Headings.Select(column => column.IsNumber ? " ---: |" : " --- |"))}\n"
        + string.Concat(table.Rows.Select(row => Row(row)));

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
            case ChartBlock { IsFolded: true, Chart: var folded }:
                AppendFolded(markdown, folded.Title, () => AppendChart(markdown, folded, files));
                break;
            case ChartBlock { Chart: var chart }:
                AppendChart(markdown, chart, files);
                break;
            case TableBlock table:
                AppendTable(markdown, table.Title, table.Table);
                break;
            case DecisionBlock decision:
                AppendTable(markdown, decision.Title, decision.Table);
                break;
            case SideBySide parts:
                var all = parts.Groups.SelectMany(group => group).ToArray();
                for (var i = 0; i < all.Length; i++) Append(i == 0 ? markdown : markdown.Append('\n'), all[i], files);
                break;
            case Fold fold:
                AppendFolded(markdown, fold.Summary, () =>
                {
                    for (var i = 0; i < fold.Blocks.Length; i++) Append(i == 0 ? markdown : markdown.Append('\n'), fold.Blocks[i], files);
                });
                break;
            case WarningBlock warnings:
                foreach (var group in WarningGroup.Of(warnings.Warnings)) AppendWarning(markdown, group);
                break;
        }
    }

    private static void AppendFolded(StringBuilder markdown, string summary, Action content)
    {
        markdown.Append(invariant, $"<details><summary>{MarkdownText.Escape(summary)}</summary>\n\n");
        content();
        markdown.Append("\n</details>\n");
    }

    /// <summary>The picture, how to read it, and its numbers on request.</summary>
    private static void AppendChart(StringBuilder markdown, Chart chart, IReadOnlyDictionary<Chart, string> files)
    {
        var alternative = MarkdownText.Escape($"{chart.Title}. Its numbers are in the table below it.");
        markdown.Append(invariant, $"![{alternative}](charts/{files[chart]})\n\n{MarkdownText.Escape(chart.Description)}\n\n");
        AppendFolded(markdown, $"Numbers: {chart.Title}", () => markdown.Append(Table(chart.Table)));
    }

    private static void AppendPoints(StringBuilder markdown, Points points)
    {
        markdown.Append(invariant, $"{MarkdownText.Of(points.LeadIn)}\n\n");
        for (var i = 0; i < points.Sentences.Length; i++)
        {
            if (i == points.Shown) markdown.Append(invariant, $"\n<details><summary>{Numbers.Text(points.Sentences.Length - i)} more</summary>\n\n");
            markdown.Append(invariant, $"- {MarkdownText.Of(points.Sentences[i])}\n");
        }
        if (points.Sentences.Length > points.Shown) markdown.Append("\n</details>\n");
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
        var folded = table.Rows.Length > TableBlock.RowsShown;
        if (folded) AppendFolded(markdown, $"{title}: {Numbers.Text(table.Rows.Length)} rows", () => markdown.Append(Table(table)));
        else markdown.Append(Table(table));
    }

    private static string Row(IEnumerable<string> texts) => $"| {string.Join(" | ", texts.Select(MarkdownText.Escape))} |\n";
}
