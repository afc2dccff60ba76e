namespace Analysis.Reading;

/// <summary>
/// One row of this suite's <c>measurements.csv</c>: one BenchmarkDotNet iteration of one case in one round.
/// The property names are the column names, in this order; they are keys that never change.
/// </summary>
public sealed record MeasurementRow
{
    public required string Suite { get; init; }
    public required string Workload { get; init; }
    public required string Model { get; init; }

    /// <summary><c>natural</c> or <c>matched</c>.</summary>
    public required string Configuration { get; init; }

    public required int TaskCount { get; init; }

    /// <summary>Useful work per task in <see cref="GrainUnit"/>.</summary>
    public required long Grain { get; init; }

    /// <summary><c>squares</c> for squaring, <c>ns</c> for sleeps.</summary>
    public required string GrainUnit { get; init; }

    /// <summary>Tasks in flight at once, or <c>null</c> (natural: the model's own choice).</summary>
    public int? Dop { get; init; }

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Position of the case in its round, from 1.</summary>
    public required int Order { get; init; }

    public required int Launch { get; init; }
    public required int Iteration { get; init; }

    /// <summary>BenchmarkDotNet's stage: <c>Jitting</c> (cold), <c>Pilot</c>, <c>Warmup</c>, <c>Actual</c> (warm).</summary>
    public required string Stage { get; init; }

    public required long Operations { get; init; }

    /// <summary>Wall time of all the iteration's operations together.</summary>
    public required double Nanoseconds { get; init; }

    /// <summary>When the case's process started, ISO 8601, UTC.</summary>
    public required DateTimeOffset StartUtc { get; init; }

    /// <summary>CPU time per operation, children included, or <c>null</c>.</summary>
    public double? CpuNanoseconds { get; init; }

    public int? PeakThreads { get; init; }
    public double? AllocatedBytes { get; init; }

    /// <summary>Mean length a task really took, for sleeps, or <c>null</c>.</summary>
    public double? DeliveredNanoseconds { get; init; }
}
