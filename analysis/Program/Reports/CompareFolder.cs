namespace Analysis.Reports;

/// <summary>The files of a comparison.</summary>
public static class CompareFolder
{
    /// <summary>Writes <c>index.html</c>, <c>comparison.md</c>, <c>comparison.csv</c> and <c>charts/*.svg</c> into <paramref name="directory"/>, which is created.</summary>
    /// <returns>The files written, <c>index.html</c> first.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static IReadOnlyList<string> Write(CompareContent content, string directory)
    {
        var csv = new StringWriter();
        CompareCsv.Write(csv, content);
        return PageFolder.Write(CompareDocument.Of(content), directory, "comparison.md", ("comparison.csv", csv.ToString()));
    }
}
