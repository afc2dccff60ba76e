using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Analysis.Page;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Png;
using Analysis.Rendering.Svg;

namespace Analysis.Formats;

/// <summary>What was written.</summary>
/// <param name="Files">With their folder, <c>index.html</c> first.</param>
/// <param name="Warnings">What is wrong with some of them.</param>
public sealed record WrittenPage(ImmutableArray<string> Files, ImmutableArray<Warning> Warnings);

/// <summary>A page in a folder, as HTML, as Markdown, and each chart as two files: SVG for pages, PNG for slides and documents.</summary>
public static class PageFolder
{
    private const string Charts = "charts";

    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes <c>index.html</c>, the Markdown, <c>charts/*.svg</c>, <c>charts/*.png</c> and whatever else belongs there into <paramref name="directory"/>,
    /// which is created.
    /// </summary>
    /// <param name="markdown">The Markdown's file name.</param>
    /// <param name="pictures">The PNG files; every chart has an SVG, which follows the page it is in.</param>
    /// <param name="others">Further files beside it.</param>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(Document document, string directory, string markdown, Pictures pictures,
        params IReadOnlyList<(string Name, string Text)> others)
    {
        var (files, warnings) = Rendered(document, markdown, pictures, others);
        RemoveCharts(Path.Combine(directory, Charts));
        return new WrittenPage([.. files.Select(file => Write(Path.Combine(directory, file.Name), file.Bytes))], warnings);
    }

    /// <summary>The same files in memory, under their names in the folder, and what is wrong with some of them.</summary>
    public static (ImmutableArray<(string Name, byte[] Bytes)> Files, ImmutableArray<Warning> Warnings) Rendered(
        Document document, string markdown, Pictures pictures, params IReadOnlyList<(string Name, string Text)> others)
    {
        var painted = Painted(document, pictures);
        IEnumerable<(string Name, string Text)> texts =
        [
            ("index.html", Html.Render(document, painted.ToDictionary(each => each.File, each => each.Svg))),
            (markdown, Markdown.Render(document)),
            .. others,
        ];
        return (
            [.. texts.Select(text => (text.Name, encoding.GetBytes(text.Text))), .. painted.SelectMany(chart => Files(chart.File, chart.Svg, chart.Png))],
            [.. painted.SelectMany(chart => chart.Png?.Warnings ?? []).Distinct()]);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(string file, string svg, PaintedPng? png)
    {
        var name = Path.Combine(Charts, file);
        yield return (name, encoding.GetBytes(svg));
        if (png?.Bytes is { } picture) yield return (Path.ChangeExtension(name, ".png"), picture);
    }

    /// <summary>Side by side on the processor's cores: PNG files are most of the work of a page. Those that take longest come first.</summary>
    private static (string File, string Svg, PaintedPng? Png)[] Painted(Document document, Pictures pictures)
    {
        var files = ChartFiles.Of(document);
        var drawn = document.ChartBlocks.Where(pictures.Has).Select(block => block.Chart).ToHashSet(ReferenceEqualityComparer.Instance);
        var painted = new (string, string, PaintedPng?)[files.Count];
        var work = files
            .Select((each, place) => (each.Key, each.Value, place, Picture: ChartLayout.Of(each.Key)))
            .OrderByDescending(each => each.Picture.Height)
            .ToArray();
        Parallel.ForEach(Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering), each =>
        {
            var svg = SvgPainter.Paint(each.Picture, Path.GetFileNameWithoutExtension(each.Value));
            painted[each.place] = (each.Value, svg, drawn.Contains(each.Key) ? PngPainter.Paint(each.Picture, pictures.Theme) : null);
        });
        return painted;
    }

    /// <summary>Charts of an earlier report, which this one may not have any more, would be taken for this one's.</summary>
    private static void RemoveCharts(string directory)
    {
        if (!Directory.Exists(directory)) return;
        var earlier = Directory.GetFiles(directory, "*.svg").Where(SvgPainter.Wrote).Concat(Directory.GetFiles(directory, "*.png").Where(PngPainter.Wrote));
        foreach (var file in earlier) File.Delete(file);
    }

    private static string Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
