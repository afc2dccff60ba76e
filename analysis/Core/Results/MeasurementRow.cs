namespace Analysis.Results;

/// <summary>
/// One row of <c>measurements.csv</c>: one BenchmarkDotNet iteration of one case in one round. A row of stage <see cref="StageName.Actual"/> is a lap.
/// The property names are the column names, in this order; they are keys that never change. New columns are optional and come last.
/// </summary>
public readonly record struct MeasurementRow
{
    /// <summary>One of <see cref="SuiteName"/>.</summary>
    public required string Suite { get; init; }

    /// <summary>One of <see cref="WorkloadName"/>; empty where the file does not say.</summary>
    public required string Workload { get; init; }

    /// <summary>One of <see cref="ModelName"/>, a prime behind it for a twin.</summary>
    public required string Model { get; init; }

    /// <summary>One of <see cref="ConfigurationName"/>; empty where the file does not say.</summary>
    public required string Configuration { get; init; }

    public required int TaskCount { get; init; }

    /// <summary>Useful work per task in <see cref="GrainUnit"/>.</summary>
    public required long Grain { get; init; }

    /// <summary><c>squares</c> for squaring, <c>ns</c> for what waits, <c>bytes</c> for what is read; empty where the file does not say.</summary>
    public required string GrainUnit { get; init; }

    /// <summary>Tasks in flight at once, or <c>null</c> (natural: the model's own choice).</summary>
    public int? Dop { get; init; }

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Position of the case in its round, from 1; <c>null</c> where the file does not say.</summary>
    public required int? Order { get; init; }

    public required int Launch { get; init; }

    /// <summary>From 1 in its launch and stage: of a lap, the lap's number.</summary>
    public required int Iteration { get; init; }

    /// <summary>One of <see cref="StageName"/>.</summary>
    public required string Stage { get; init; }

    /// <summary>Batches in it.</summary>
    public required long Operations { get; init; }

    /// <summary>Wall time of all the iteration's operations together.</summary>
    public required double Nanoseconds { get; init; }

    /// <summary>When the case's process started, ISO 8601, UTC; <c>null</c> where the file does not say.</summary>
    public required DateTimeOffset? StartUtc { get; init; }

    /// <summary>CPU time per operation, children included, or <c>null</c>.</summary>
    public double? CpuNanoseconds { get; init; }

    public int? PeakThreads { get; init; }
    public double? AllocatedBytes { get; init; }

    /// <summary>Mean length a task really took, for sleeps, or <c>null</c>.</summary>
    public double? DeliveredNanoseconds { get; init; }

    /// <summary>How long a fixed probe on two threads took around this lap, or <c>null</c>.</summary>
    public double? ProbeNanoseconds { get; init; }

    /// <summary>Whether the machine did not give what it has while the lap ran; <c>null</c> where nobody looked.</summary>
    public bool? Disturbed { get; init; }

    /// <summary>How often a thread waited, per operation, children included, or <c>null</c>.</summary>
    public double? VoluntarySwitches { get; init; }

    /// <summary>How often a thread's core was taken away, per operation, children included, or <c>null</c>.</summary>
    public double? InvoluntarySwitches { get; init; }

    /// <summary>Most memory resident while the case's laps ran, children included, or <c>null</c>.</summary>
    public double? PeakMemoryBytes { get; init; }

    /// <summary>The runtime the case ran on, such as <c>.NET 10.0.12</c>; <c>null</c> where a run has only one, which <c>run.json</c> names.</summary>
    public string? Runtime { get; init; }
}
