using System.Collections.Immutable;
using Analysis.Timelines;

namespace Analysis.Charts;

/// <summary>The bars of a lane: a task each, and neighbours together that nobody could tell apart.</summary>
public static class TimelineBars
{
    /// <param name="lane">By time.</param>
    /// <param name="apart">Tasks are drawn together where both they and the gap between them are shorter, ns.</param>
    public static ImmutableArray<TimelineBar> Of(Lane lane, double apart) => [.. Groups(lane, apart).Select(group => Bar(lane, group.From, group.To))];

    public static int Count(Lane lane, double apart) => Groups(lane, apart).Count();

    private static IEnumerable<(int From, int To)> Groups(Lane lane, double apart)
    {
        var (from, tasks) = (0, lane.Tasks);
        for (var next = 1; next <= tasks.Length; next++)
        {
            if (next < tasks.Length && AreOne(tasks[next - 1], tasks[next], apart)) continue;
            yield return (from, next - 1);
            from = next;
        }
    }

    private static bool AreOne(TracedTask before, TracedTask task, double apart) =>
        task.Started - before.Ended < apart && before.Took < apart && task.Took < apart;

    private static TimelineBar Bar(Lane lane, int from, int to)
    {
        var (first, last) = (lane.Tasks[from], lane.Tasks[to]);
        var where = lane.Thread is { } thread ? FormattableString.Invariant($" on thread {thread} of process {lane.Process}") : "";
        var tip = from == to
            ? $"Task {Numbers.Text(first.Index)}{where}: waited {Durations.Text(first.Wait)}, ran {Durations.Text(first.Took)}"
            : $"{Numbers.Text(to - from + 1)} tasks{where}: from {Durations.Text(first.Started)} to {Durations.Text(last.Ended)}";
        return new TimelineBar(first.Started, last.Ended, tip);
    }
}
