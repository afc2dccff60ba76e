using System.Text;
using Analysis.Rendering;

namespace Analysis.Reports;

/// <summary>The files of a report.</summary>
public static class ReportFolder
{
    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <c>index.html</c>, <c>report.md</c>, <c>verdicts.csv</c> and <c>charts/*.svg</c> into <paramref name="directory"/>, which is created.</summary>
    /// <returns>The files written, <c>index.html</c> first.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static IReadOnlyList<string> Write(ReportContent content, string directory)
    {
        var document = ReportDocument.Of(content);
        var files = new List<string>
        {
            Write(directory, "index.html", HtmlReport.Render(document)),
            Write(directory, "report.md", MarkdownReport.Render(document)),
        };
        var csv = new StringWriter();
        VerdictsCsv.Write(csv, content);
        files.Add(Write(directory, "verdicts.csv", csv.ToString()));
        foreach (var (chart, file) in ChartFiles.Of(document))
        {
            files.Add(Write(Path.Combine(directory, "charts"), file, SvgRenderer.Render(chart, Path.GetFileNameWithoutExtension(file))));
        }
        return files;
    }

    private static string Write(string directory, string file, string text)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, file);
        File.WriteAllText(path, text, encoding);
        return path;
    }
}
