using System.Collections.Immutable;

namespace Bench.Workloads;

/// <summary>Every workload there is. A new one adds its file and its line here.</summary>
public static class WorkloadList
{
    public static readonly ImmutableArray<IWorkload> All =
    [
        new Sleep(),
        new Squaring(),
    ];
}
