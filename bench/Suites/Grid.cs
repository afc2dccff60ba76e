using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>All cells a suite can measure; a profile takes some of them.</summary>
/// <param name="Suite">The suite's name, a key that never changes.</param>
/// <param name="Grains">In the workload's unit.</param>
public sealed record Grid(string Suite, IWorkload Workload, ImmutableArray<int> TaskCounts, ImmutableArray<long> Grains)
{
    /// <summary>What its tasks can do: <see cref="Workload"/>, which BenchmarkDotNet's own benchmarks run, and others of its unit.</summary>
    public ImmutableArray<IWorkload> Workloads { get; init; } = [Workload];
}
