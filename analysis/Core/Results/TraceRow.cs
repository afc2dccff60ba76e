namespace Analysis.Results;

/// <summary>
/// One row of <c>trace.csv</c>: one task of one traced batch. Times are nanoseconds since the batch began, on one clock that only goes forward.
/// The property names are the column names, in this order; they are keys that never change. New columns are optional and come last.
/// </summary>
public readonly record struct TraceRow
{
    /// <summary>The batch's number in its file, from 1.</summary>
    public required int Batch { get; init; }

    /// <summary>One of <see cref="WorkloadName"/>, or what a demo's tasks are called.</summary>
    public required string Workload { get; init; }

    /// <summary>One of <see cref="ModelName"/>.</summary>
    public required string Model { get; init; }

    /// <summary>One of <see cref="ConfigurationName"/>.</summary>
    public required string Configuration { get; init; }

    /// <summary>What was set otherwise than the runtime has it, such as <c>MinThreads=64</c>; empty for nothing.</summary>
    public required string Setting { get; init; }

    public required int TaskCount { get; init; }

    /// <summary>Useful work per task in <see cref="GrainUnit"/>.</summary>
    public required long Grain { get; init; }

    /// <summary><c>squares</c> for squaring, <c>ns</c> for what waits, <c>bytes</c> for what is read.</summary>
    public required string GrainUnit { get; init; }

    /// <summary>Tasks in flight at once, or <c>null</c> (natural: the model's own choice).</summary>
    public int? Dop { get; init; }

    /// <summary>CPUs that the process could use.</summary>
    public required int Cores { get; init; }

    /// <summary>Index of the task in its batch, from 0.</summary>
    public required int Task { get; init; }

    /// <summary>From when on the task waited to be started: 0 where it was there when the batch began.</summary>
    public required long QueuedNanoseconds { get; init; }

    public required long StartedNanoseconds { get; init; }
    public required long EndedNanoseconds { get; init; }

    /// <summary>The process that ran it, the system's number.</summary>
    public required int Process { get; init; }

    /// <summary>The thread that ran it, the system's number; <c>null</c> for a task that held none while it waited.</summary>
    public int? Thread { get; init; }

    /// <summary>What the task takes on a core of its own with nothing in its way, or <c>null</c> when unknown.</summary>
    public double? WorkNanoseconds { get; init; }

    /// <summary>Of the whole batch, result collected.</summary>
    public required long MakespanNanoseconds { get; init; }

    /// <summary>What noting a task cost, measured; <c>null</c> when unknown.</summary>
    public double? RecordingNanoseconds { get; init; }

    /// <summary>By how much times of other processes may be off, measured; <c>null</c> when all is of one process.</summary>
    public double? ClockBoundNanoseconds { get; init; }
}
