using System.Text;
using Analysis.Calibration;

namespace Analysis.Reports;

/// <summary>The files of a calibration.</summary>
public static class CalibrationFiles
{
    /// <summary>The name of the marked part of a page that shows the tables.</summary>
    public const string Part = "calibration";

    /// <summary>Writes <c>index.html</c>, <c>calibration.md</c>, <c>calibration.csv</c> and <c>charts/*.svg</c> into <paramref name="directory"/>.</summary>
    /// <returns>The files written, <c>index.html</c> first.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static IReadOnlyList<string> Write(CalibrationResult result, string directory)
    {
        var csv = new StringWriter();
        CalibrationCsv.Write(csv, result);
        return PageFolder.Write(CalibrationDocument.Of(result), directory, "calibration.md", ("calibration.csv", csv.ToString()));
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
}
