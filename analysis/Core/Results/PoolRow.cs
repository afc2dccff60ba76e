namespace Analysis.Results;

/// <summary>
/// One row of <c>trace-pool.csv</c>: what the thread pool was like at a moment of a traced batch, or that the runtime changed how many threads it wants.
/// The property names are the column names, in this order; they are keys that never change. New columns are optional and come last.
/// </summary>
public readonly record struct PoolRow
{
    /// <summary>As in <see cref="TraceRow.Batch"/>.</summary>
    public required int Batch { get; init; }

    /// <summary>One of <see cref="PoolKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Since the batch began.</summary>
    public required long Nanoseconds { get; init; }

    /// <summary>Threads there were, or, of a change, threads the runtime wanted from then on.</summary>
    public required int Threads { get; init; }

    /// <summary>Work items in the pool's queues, or <c>null</c> where nobody looked.</summary>
    public long? Pending { get; init; }

    /// <summary>Why, in the runtime's words, such as <c>Starvation</c>; empty for a sample.</summary>
    public required string Reason { get; init; }
}

/// <summary>Names in the column <see cref="PoolRow.Kind"/>.</summary>
public static class PoolKind
{
    /// <summary>Somebody looked.</summary>
    public const string Sample = "sample";

    /// <summary>The runtime changed how many threads it wants, and said why.</summary>
    public const string Change = "change";
}
