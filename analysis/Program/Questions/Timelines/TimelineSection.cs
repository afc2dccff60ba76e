using Analysis.Charts;
using Analysis.Page;

namespace Analysis.Questions.Timelines;

/// <summary>A trace as a part of a page: a sentence for each batch, the timelines, and how the pool grew.</summary>
public static class TimelineSection
{
    /// <param name="isPart">Whether it is a part of a page on something else, whose pictures it does not add to.</param>
    public static Section Of(ShownTrace trace, bool isPart = false) => new($"When each task ran: {trace.Title}", [.. Blocks(trace, !isPart)]);

    /// <summary>In short: the sentences and the numbers.</summary>
    public static IEnumerable<Block> Brief(ShownTrace trace) =>
        [Sentences(trace), .. PoolAdvice.Of(trace.Timelines) is { } advice ? [new Paragraph(Sentence.Of(advice))] : Array.Empty<Block>(),
            new TableBlock(trace.Title, TimelineCharts.Table(trace.Timelines))];

    private static IEnumerable<Block> Blocks(ShownTrace trace, bool isPasted)
    {
        yield return Sentences(trace);
        yield return new ChartBlock(TimelineCharts.Of($"timeline-{trace.Name}", $"When each task ran: {trace.Title}", trace.Timelines), IsPasted: isPasted);
        if (PoolThreadsChart.Of($"pool-threads-{trace.Name}", $"Threads of the pool: {trace.Title}", trace.Timelines) is { } pool)
        {
            if (PoolAdvice.Of(trace.Timelines) is { } advice) yield return new Paragraph(Sentence.Of(advice));
            yield return new ChartBlock(pool, IsPasted: isPasted);
        }
        yield return new Paragraph(Sentence.Of(HowItWasNoted(trace)), IsQuiet: true);
    }

    private static Points Sentences(ShownTrace trace) => new(
        Sentence.Of("One batch each:"),
        [.. trace.Timelines.Select(each => Sentence.Strong(TimelineWords.Name(each))
            + Sentence.Of($" took {Durations.Text(each.Makespan)}: {TimelineWords.Why(each)}."))],
        Shown: trace.Timelines.Length);

    private static string HowItWasNoted(ShownTrace trace)
    {
        var cost = trace.Timelines.Max(each => each.First.RecordingNanoseconds) is { } recording
            ? $"Noting a task cost {Durations.Text(recording, 2)}"
            : "What noting a task cost is unknown";
        var clock = trace.Timelines.Max(each => each.First.ClockBoundNanoseconds) is { } bound
            ? $"; times of other processes are off by at most {Durations.Text(bound, 2)}"
            : "";
        return $"{cost}{clock}. One batch is a picture and no measurement: its makespan is that of a single try.";
    }
}
