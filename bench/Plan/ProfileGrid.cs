using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>The cells that a profile takes from a suite: every task count with every grain.</summary>
/// <param name="Grains">In the workload's unit.</param>
public sealed record ProfileGrid(string Suite, ImmutableArray<int> TaskCounts, ImmutableArray<long> Grains);
