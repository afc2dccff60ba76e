using System.Collections.Immutable;

namespace Bench.Workloads;

/// <summary>Every workload but for tasks of different sizes, which <see cref="TaskSizes"/> names. A new one adds its file and its line here.</summary>
public static class WorkloadList
{
    public static readonly ImmutableArray<IWorkload> All =
    [
        new Sleep(),
        new Squaring(),
        new FileRead(),
        new FileReadDirect(),
        new HttpLoopback(),
        new Mixed(),
    ];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static IWorkload Find(string name) =>
        All.FirstOrDefault(workload => workload.Name == name) ?? (TaskSizes.Named(name) is { } sizes ? new UnevenSquaring(sizes) : null)
            ?? throw new ArgumentException($"there is no workload called {name}", nameof(name));
}
