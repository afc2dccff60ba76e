using System.Collections.Immutable;

namespace Analysis.Timelines;

/// <summary>One traced batch: when each of its tasks ran, and what the thread pool did meanwhile. Times are ns since the batch began.</summary>
/// <param name="First">The row of one of its tasks, for what all of them say alike: workload, model, grain.</param>
/// <param name="Tasks">By index, each exactly once.</param>
/// <param name="Pool">Looks at the pool, by time; none where nobody looked.</param>
/// <param name="Changes">When and why the runtime wanted another number of threads, by time.</param>
public sealed record Timeline(TraceRow First, ImmutableArray<TracedTask> Tasks, ImmutableArray<PoolLook> Pool, ImmutableArray<PoolChange> Changes)
{
    public string Model => First.Model;

    /// <summary>Of the whole batch, ns.</summary>
    public long Makespan => First.MakespanNanoseconds;

    /// <summary>Whether its tasks wait rather than compute.</summary>
    public bool Waits => First.GrainUnit == GrainUnitName.Nanoseconds;

    /// <summary>The lanes its tasks ran in.</summary>
    public ImmutableArray<Lane> Lanes { get; } = Lane.Of(Tasks);

    /// <summary>Most threads that the pool had while the batch ran, or <c>null</c> where nobody looked.</summary>
    public int? MostPoolThreads => Pool.IsEmpty ? null : Pool.Max(look => look.Threads);
}

/// <summary>One task.</summary>
/// <param name="Index">In its batch, from 0.</param>
/// <param name="Queued">From when on it waited to be started.</param>
/// <param name="Process">The system's number.</param>
/// <param name="Thread">The system's number, or <c>null</c> for a task that held no thread.</param>
/// <param name="Work">What it takes on a core of its own with nothing in its way, or <c>null</c> when unknown.</param>
public readonly record struct TracedTask(int Index, long Queued, long Started, long Ended, int Process, int? Thread, double? Work)
{
    /// <summary>How long it waited to be started.</summary>
    public long Wait => Started - Queued;

    /// <summary>How long it ran.</summary>
    public long Took => Ended - Started;
}

/// <summary>The pool at a moment.</summary>
/// <param name="Pending">Work items in its queues, or <c>null</c> when unknown.</param>
public readonly record struct PoolLook(long At, int Threads, long? Pending);

/// <summary>A moment from which on the runtime wanted another number of threads.</summary>
/// <param name="Reason">In the runtime's words, such as <c>Starvation</c>.</param>
public readonly record struct PoolChange(long At, int Threads, string Reason);
