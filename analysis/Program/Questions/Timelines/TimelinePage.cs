using Analysis.Formats;
using Analysis.Page;
using Analysis.Rendering;

namespace Analysis.Questions.Timelines;

/// <summary>The page of traces: a section each.</summary>
public static class TimelinePage
{
    public static Document Of(TimelineContent content) => new("When each task ran", [.. content.Traces.Select(trace => TimelineSection.Of(trace))]);

    /// <summary>Writes <c>index.html</c>, <c>timeline.md</c>, <c>timeline.csv</c> and the charts into <paramref name="directory"/>, which is created.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(TimelineContent content, string directory, Pictures? pictures = null) =>
        PageFolder.Write(Of(content), directory, "timeline.md", pictures ?? new Pictures(Theme.Light), ("timeline.csv", TimelineCsv.Of(content)));

    /// <summary>In short: sentences and numbers.</summary>
    public static IEnumerable<Block> Brief(TimelineContent content) => content.Traces.SelectMany(TimelineSection.Brief);
}
