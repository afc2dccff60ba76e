using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>What one launch of a case measured in one round: the unit of inference.</summary>
/// <param name="Round">The round, from 1. Files that know launches and no rounds give the launch.</param>
/// <param name="Nanoseconds">Warm makespans per operation (stage <c>Actual</c>), one per iteration, in order; at least one, all positive and finite.</param>
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
    double? DeliveredNanoseconds = null);
