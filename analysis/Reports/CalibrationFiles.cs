using System.Text;
using Analysis.Calibration;

namespace Analysis.Reports;

/// <summary>The files of a calibration.</summary>
public static class CalibrationFiles
{
    /// <summary>The name of the marked part of a page that shows the tables.</summary>
    public const string Part = "calibration";

    /// <summary>Writes <c>calibration.csv</c>, <c>calibration.md</c> and <c>calibration.html</c> into <paramref name="directory"/>.</summary>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static IReadOnlyList<string> Write(CalibrationResult result, string directory)
    {
        var document = CalibrationDocument.Of(result);
        var csv = new StringWriter();
        CalibrationCsv.Write(csv, result);
        return
        [
            Write(directory, "calibration.csv", csv.ToString()),
            Write(directory, "calibration.md", MarkdownReport.Render(document)),
            Write(directory, "calibration.html", HtmlReport.Render(document)),
        ];
    }

    /// <summary>The tables as Markdown, for inside another page.</summary>
    public static string Markdown(CalibrationResult result)
    {
        var text = new StringBuilder();
        foreach (var (leadIn, table) in CalibrationDocument.ForDocs(result))
        {
            text.Append(MarkdownText.Escape(leadIn)).Append("\n\n").Append(MarkdownTable.Of(table)).Append('\n');
        }
        return text.ToString();
    }

    private static string Write(string directory, string file, string text)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, file);
        File.WriteAllText(path, text);
        return path;
    }
}
