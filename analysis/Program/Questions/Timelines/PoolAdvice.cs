using System.Collections.Immutable;
using Analysis.Timelines;

namespace Analysis.Questions.Timelines;

/// <summary>What to do about a pool that adds threads while blocked tasks wait, from batches that show it.</summary>
public static class PoolAdvice
{
    /// <summary>The makespan has to be shorter by this much for a word.</summary>
    private const double Gain = 1.1;

    /// <returns><c>null</c> where the pool did not keep blocking tasks waiting.</returns>
    public static string? Of(ImmutableArray<Timeline> timelines)
    {
        var usual = timelines.FirstOrDefault(each => Blocks(each) && each.First.Setting.Length == 0 && each.MostPoolThreads > each.Pool[0].Threads);
        if (usual is null) return null;
        var found = $"Left alone, {usual.Model} began with {Numbers.Counted(usual.Pool[0].Threads, "thread")} and had up to "
            + $"{Numbers.Text(usual.MostPoolThreads!.Value)} when the batch ended after {Durations.Text(usual.Makespan)}";
        var raised = timelines.Where(each => each.Model == usual.Model && each.First.Setting.Length > 0 && each.Makespan * Gain < usual.Makespan)
            .MinBy(each => each.Makespan);
        var waiting = timelines.FirstOrDefault(each => each is { Model: ModelName.Async, Waits: true } && each.Makespan * Gain < usual.Makespan);
        return string.Join("; ", new[]
        {
            found,
            raised is null ? null : $"with {Setting(raised)} it took {Durations.Text(raised.Makespan)}",
            waiting is null ? null : $"waiting asynchronously took {Durations.Text(waiting.Makespan)}",
        }.OfType<string>()) + ". Whoever blocks pool threads raises the least number of them to as many as block at once (ThreadPool.SetMinThreads), "
            + "or better waits without holding one (await).";
    }

    private static bool Blocks(Timeline timeline) => timeline.Waits && TimelineWords.IsOfPool(timeline) && !timeline.Pool.IsEmpty;

    private static string Setting(Timeline raised) => TimelineWords.Name(raised)[(raised.Model.Length + 2)..];
}
