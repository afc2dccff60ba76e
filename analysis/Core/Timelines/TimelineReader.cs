using System.Collections.Immutable;

namespace Analysis.Timelines;

/// <summary>Makes timelines of a trace's rows, and checks that they can be.</summary>
public static class TimelineReader
{
    /// <summary>The batches of a trace, by number.</summary>
    /// <exception cref="InputException">A file is damaged, or its tasks do not make whole batches.</exception>
    public static ImmutableArray<Timeline> Read(TraceFolder folder)
    {
        var (tasks, pool) = folder.Read();
        try
        {
            return Of(tasks, pool);
        }
        catch (FormatException wrong)
        {
            throw new InputException($"{folder.Tasks}:1:1: {wrong.Message}; trace it again", wrong);
        }
    }

    /// <exception cref="FormatException">The tasks do not make whole batches; the message says which and why.</exception>
    public static ImmutableArray<Timeline> Of(IEnumerable<TraceRow> tasks, IEnumerable<PoolRow> pool)
    {
        var looks = pool.ToLookup(row => row.Batch);
        return [.. tasks.GroupBy(row => row.Batch).OrderBy(batch => batch.Key).Select(batch => Whole([.. batch], looks[batch.Key]))];
    }

    private static Timeline Whole(ImmutableArray<TraceRow> rows, IEnumerable<PoolRow> pool)
    {
        var first = rows[0];
        ImmutableArray<TracedTask> tasks = [.. rows.OrderBy(row => row.Task).Select(Task)];
        if (tasks.Length != first.TaskCount || tasks.Where((task, i) => task.Index != i).Any())
            throw Wrong(first, "its rows are not its tasks, each exactly once");
        if (tasks.Any(task => task.Started < task.Queued || task.Ended < task.Started)) throw Wrong(first, "a task ended before it started");
        if (tasks.Any(task => task.Ended > first.MakespanNanoseconds)) throw Wrong(first, "a task ended after the batch");
        var byTime = pool.OrderBy(row => row.Nanoseconds).ToArray();
        var timeline = new Timeline(first, tasks,
            [.. byTime.Where(row => row.Kind == PoolKind.Sample).Select(row => new PoolLook(row.Nanoseconds, row.Threads, row.Pending))],
            [.. byTime.Where(row => row.Kind == PoolKind.Change).Select(row => new PoolChange(row.Nanoseconds, row.Threads, row.Reason))]);
        if (timeline.Lanes.Any(Overlaps)) throw Wrong(first, "a thread ran two tasks at once");
        return timeline;
    }

    private static TracedTask Task(TraceRow row) => new(
        row.Task, row.QueuedNanoseconds, row.StartedNanoseconds, row.EndedNanoseconds, row.Process, row.Thread, row.WorkNanoseconds);

    private static bool Overlaps(Lane lane) => lane.Tasks.Skip(1).Where((task, i) => task.Started < lane.Tasks[i].Ended).Any();

    private static FormatException Wrong(TraceRow first, string problem) =>
        new(FormattableString.Invariant($"batch {first.Batch} ({first.Model}) cannot be drawn: {problem}"));
}
