using System.Globalization;
using System.Text;
using Analysis.Rendering;

namespace Analysis.Reports;

/// <summary>A page as one HTML file that needs nothing else: no network, no script.</summary>
public static class HtmlReport
{
    public static string Render(ReportContent content) => Render(ReportDocument.Of(content));

    public static string Render(Document document)
    {
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Markup.Escape(document.Title)}</title>
            <link rel="icon" href="data:,">
            <style>
            {HtmlStyle.Sheet}</style>
            </head>
            <body>
            <main>
            <h1>{Markup.Escape(document.Title)}</h1>

            """.ReplaceLineEndings("\n"));
        var blocks = new HtmlBlocks(html, ChartFiles.Of(document));
        foreach (var section in document.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Markup.Escape(section.Title)}</h2>\n");
            foreach (var block in section.Blocks) blocks.Append(block);
            html.Append("</section>\n");
        }
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }
}
