namespace Analysis.Reports;

/// <summary>The files of a report.</summary>
public static class ReportFolder
{
    /// <summary>Writes <c>index.html</c>, <c>report.md</c>, <c>verdicts.csv</c> and <c>charts/*.svg</c> into <paramref name="directory"/>, which is created.</summary>
    /// <returns>The files written, <c>index.html</c> first.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static IReadOnlyList<string> Write(ReportContent content, string directory)
    {
        var csv = new StringWriter();
        VerdictsCsv.Write(csv, content);
        return PageFolder.Write(ReportDocument.Of(content), directory, "report.md", ("verdicts.csv", csv.ToString()));
    }
}
