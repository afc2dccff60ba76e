using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>The cells that a profile takes from a suite: every task count with every grain and, where matched, at that DOP.</summary>
/// <param name="Grains">In the workload's unit.</param>
/// <param name="Dop">Tasks in flight at once, or <c>null</c>: every model's own choice.</param>
/// <param name="Workload">One of the suite's, or <c>null</c>: its usual one.</param>
public sealed record ProfileGrid(string Suite, ImmutableArray<int> TaskCounts, ImmutableArray<long> Grains, int? Dop = null, string? Workload = null)
{
    /// <summary>Whether a model of the suite is measured in these cells; every one unless somebody says otherwise.</summary>
    public Func<string, bool> Takes { get; init; } = _ => true;
}
