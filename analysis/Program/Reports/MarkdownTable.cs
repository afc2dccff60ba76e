using Analysis.Charts;

namespace Analysis.Reports;

/// <summary>A table as Markdown (GitHub's).</summary>
public static class MarkdownTable
{
    public static string Of(ChartTable table) =>
        Row(table.Headings.Select(column => column.Heading))
        + $"|{string.Concat(table.Headings.Select(column => column.IsNumber ? " ---: |" : " --- |"))}\n"
        + string.Concat(table.Rows.Select(row => Row(row)));

    private static string Row(IEnumerable<string> texts) => $"| {string.Join(" | ", texts.Select(MarkdownText.Escape))} |\n";
}
