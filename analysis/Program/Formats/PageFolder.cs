using System.Text;
using Analysis.Page;
using Analysis.Rendering.Svg;

namespace Analysis.Formats;

/// <summary>A page in a folder, as HTML, as Markdown, and each chart as a file.</summary>
public static class PageFolder
{
    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <c>index.html</c>, the Markdown, <c>charts/*.svg</c> and whatever else belongs there into <paramref name="directory"/>, which is created.</summary>
    /// <param name="markdown">The Markdown's file name.</param>
    /// <param name="others">Further files beside it.</param>
    /// <returns>The files written, <c>index.html</c> first.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static IReadOnlyList<string> Write(Document document, string directory, string markdown, params IReadOnlyList<(string Name, string Text)> others)
    {
        var files = new List<string>
        {
            Write(directory, "index.html", Html.Render(document)),
            Write(directory, markdown, Markdown.Render(document)),
        };
        files.AddRange(others.Select(other => Write(directory, other.Name, other.Text)));
        RemoveCharts(Path.Combine(directory, "charts"));
        foreach (var (chart, file) in ChartFiles.Of(document))
            files.Add(Write(Path.Combine(directory, "charts"), file, SvgPainter.Paint(chart, Path.GetFileNameWithoutExtension(file))));
        return files;
    }

    /// <summary>Charts of an earlier report, which this one may not have any more, would be taken for this one's.</summary>
    private static void RemoveCharts(string directory)
    {
        if (!Directory.Exists(directory)) return;
        foreach (var file in Directory.GetFiles(directory, "*.svg").Where(SvgPainter.Wrote)) File.Delete(file);
    }

    private static string Write(string directory, string file, string text)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, file);
        File.WriteAllText(path, text, encoding);
        return path;
    }
}
