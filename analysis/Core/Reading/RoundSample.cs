using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>What one launch of a case measured in one round: the unit of inference.</summary>
/// <param name="Round">The round, from 1. Files that know launches and no rounds give the launch.</param>
/// <param name="Nanoseconds">
/// Warm makespans per operation (stage <c>Actual</c>) that count, one per iteration, in order; at least one, all positive and finite. What did not count is in
/// <see cref="Laps"/>.
/// </param>
/// <param name="ColdNanoseconds">The first makespan of the fresh process (stage <c>Jitting</c>), or <c>null</c>.</param>
/// <param name="CpuNanoseconds">CPU time per operation, children included, or <c>null</c>.</param>
/// <param name="PeakThreads">Most threads seen at once, children's included, or <c>null</c>.</param>
/// <param name="AllocatedBytes">Managed bytes allocated per operation, or <c>null</c>.</param>
/// <param name="DeliveredNanoseconds">Mean length a task really took, for sleeps, or <c>null</c>.</param>
public sealed record RoundSample(
    int Round,
    ImmutableArray<double> Nanoseconds,
    double? ColdNanoseconds = null,
    double? CpuNanoseconds = null,
    double? PeakThreads = null,
    double? AllocatedBytes = null,
    double? DeliveredNanoseconds = null)
{
    /// <summary>
    /// What takes less than this, ns, cannot be told from an empty method: half a cycle of a core at 2.5 GHz, where BenchmarkDotNet too says so. Such
    /// iterations, and bounds of such means, count as this much, so that a ratio to nothing is a bound and not infinite.
    /// </summary>
    public const double LeastNanoseconds = 0.2;

    private readonly ImmutableArray<Lap> laps;

    /// <summary>How often a thread waited, per operation, children included, or <c>null</c>.</summary>
    public double? VoluntarySwitches { get; init; }

    /// <summary>How often a thread's core was taken away, per operation, children included, or <c>null</c>.</summary>
    public double? InvoluntarySwitches { get; init; }

    /// <summary>Most memory resident while its laps ran, children included, or <c>null</c>.</summary>
    public double? PeakMemoryBytes { get; init; }

    /// <summary>Every warm iteration in order, with what is known of the machine meanwhile: those that count and those that were left out.</summary>
    public ImmutableArray<Lap> Laps
    {
        get => laps.IsDefault ? [.. Nanoseconds.Select(each => new Lap(each))] : laps;
        init => laps = value;
    }

    /// <summary>
    /// Which of the round's processes this was, from 1: cases with the same number shared one, and have their laps in common; <c>null</c> when unknown.
    /// </summary>
    public int? Process { get; init; }

    /// <summary>How many laps do not count because the machine was disturbed while they ran.</summary>
    public int LeftOut => laps.IsDefault ? 0 : laps.Length - Nanoseconds.Length;

    /// <summary>Whether laps were disturbed and count nevertheless, because too few were not.</summary>
    public bool Ungated { get; init; }
}

/// <summary>One warm iteration.</summary>
/// <param name="Nanoseconds">Per operation.</param>
/// <param name="ProbeNanoseconds">How long a fixed probe on two threads took around it, or <c>null</c>.</param>
/// <param name="Disturbed">Whether the machine did not give what it has meanwhile; <c>null</c> where nobody looked.</param>
public readonly record struct Lap(double Nanoseconds, double? ProbeNanoseconds = null, bool? Disturbed = null);
