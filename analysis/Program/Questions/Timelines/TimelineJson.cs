using Analysis.Formats;
using Analysis.Timelines;

namespace Analysis.Questions.Timelines;

/// <summary>What <c>timeline --json</c> prints.</summary>
public static class TimelineJson
{
    /// <param name="content">The traces.</param>
    /// <param name="files">The files written.</param>
    public static string Render(TimelineContent content, IEnumerable<string> files) => Json.Of(new
    {
        Traces = content.Traces.Select(trace => new
        {
            trace.Name,
            trace.Title,
            Advice = PoolAdvice.Of(trace.Timelines),
            Batches = trace.Timelines.Select(Of),
        }),
        Files = files,
    });

    private static object Of(Timeline timeline) => new
    {
        timeline.Model,
        timeline.First.Setting,
        Why = TimelineWords.Why(timeline),
        timeline.Makespan,
        Ideal = IdealMakespan.Of(timeline),
        Numbers = TimelineNumbers.Of(timeline),
        timeline.MostPoolThreads,
    };
}
