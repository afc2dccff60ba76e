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

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static IWorkload Find(string name) =>
        All.FirstOrDefault(workload => workload.Name == name) ?? throw new ArgumentException($"there is no workload called {name}", nameof(name));
}
