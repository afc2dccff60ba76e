using System.Collections.Immutable;

namespace Bench.Traces;

/// <summary>What came out of tracing one batch. Times are ns since the batch began.</summary>
/// <param name="Tasks">By index, each exactly once.</param>
/// <param name="Pool">What the thread pool did meanwhile, by time.</param>
/// <param name="Clock">How the clock of other processes compares, or <c>null</c> when all tasks ran in this one.</param>
public sealed record TracedBatch(long Makespan, ImmutableArray<TimedTask> Tasks, ImmutableArray<PoolMoment> Pool, ClockComparison? Clock);

/// <param name="Thread">The system's number, or <c>null</c> for a task that held none while it waited.</param>
public readonly record struct TimedTask(int Index, long Started, long Ended, int Process, int? Thread);

/// <summary>The pool at a moment: a sample, or a change of how many threads the runtime wants.</summary>
/// <param name="Kind">One of <see cref="PoolKind"/>.</param>
/// <param name="Pending">Work items in its queues, or <c>null</c> when unknown.</param>
/// <param name="Reason">In the runtime's words; empty for a sample.</param>
public readonly record struct PoolMoment(string Kind, long At, int Threads, long? Pending, string Reason);
