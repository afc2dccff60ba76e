using System.Collections.Immutable;

namespace Analysis.Tests.Timelines;

/// <summary>Traces whose numbers are known. Times are given in ms.</summary>
internal static class Constructed
{
    public const long Millisecond = 1_000_000;

    /// <param name="spans">Of each task: the thread (<c>null</c>: none), start and end.</param>
    /// <param name="makespan">Of the batch.</param>
    /// <param name="grain">Length of a task's sleep.</param>
    public static ImmutableArray<TraceRow> Rows(
        string model, IReadOnlyList<(int? Thread, double Start, double End)> spans, double makespan, double grain = 10, int batch = 1, string setting = "") =>
        [.. spans.Select((span, task) => new TraceRow
        {
            Batch = batch,
            Workload = "Sleep",
            Model = model,
            Configuration = "natural",
            Setting = setting,
            TaskCount = spans.Count,
            Grain = (long)(grain * Millisecond),
            GrainUnit = "ns",
            Cores = 2,
            Task = task,
            QueuedNanoseconds = 0,
            StartedNanoseconds = (long)(span.Start * Millisecond),
            EndedNanoseconds = (long)(span.End * Millisecond),
            Process = 100 + batch,
            Thread = span.Thread,
            WorkNanoseconds = grain * Millisecond,
            MakespanNanoseconds = (long)(makespan * Millisecond),
            RecordingNanoseconds = 60,
        })];

    public static PoolRow Look(double at, int threads, long pending, int batch = 1) => new()
    {
        Batch = batch,
        Kind = PoolKind.Sample,
        Nanoseconds = (long)(at * Millisecond),
        Threads = threads,
        Pending = pending,
        Reason = "",
    };

    public static PoolRow Change(double at, int threads, string reason, int batch = 1) => new()
    {
        Batch = batch,
        Kind = PoolKind.Change,
        Nanoseconds = (long)(at * Millisecond),
        Threads = threads,
        Reason = reason,
    };

    /// <summary>Four sleeps of 10 ms on two threads of a pool that gets a third after 15 ms.</summary>
    public static (ImmutableArray<TraceRow> Tasks, ImmutableArray<PoolRow> Pool) Pooled(int batch = 1, string setting = "") =>
        (Rows("ThreadPool", [(1, 0, 10), (2, 0, 10), (1, 10, 20), (2, 10, 20), (3, 15, 25), (1, 20, 30)], 30, batch: batch, setting: setting),
            [Look(0, 2, 4, batch), Change(14, 3, "Starvation", batch), Look(15, 3, 1, batch), Look(20, 3, 0, batch)]);

    /// <summary>The pool, threads that all start at once, tasks without threads, and one after the other, as one trace.</summary>
    public static (ImmutableArray<TraceRow> Tasks, ImmutableArray<PoolRow> Pool) Four()
    {
        var pooled = Pooled();
        return (
        [
            .. pooled.Tasks,
            .. Rows("Thread", [.. Enumerable.Range(0, 6).Select(i => ((int?)(10 + i), 0.2 * i, 10 + 0.2 * i))], 11.5, batch: 2),
            .. Rows("Async", [.. Enumerable.Range(0, 6).Select(i => ((int?)null, 0.01 * i, 10 + 0.01 * i))], 10.2, batch: 3),
            .. Rows("Sequential", [.. Enumerable.Range(0, 6).Select(i => ((int?)1, 10.0 * i, 10.0 * (i + 1)))], 60, batch: 4),
        ], pooled.Pool);
    }
}
