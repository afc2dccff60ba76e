using System.Collections.Immutable;

namespace Bench.Workloads;

/// <summary>What workloads need around them, such as files, for this process and those that it starts, until it is disposed.</summary>
public sealed class Provisions : IDisposable
{
    private readonly string _folder;
    private readonly List<IDisposable> _provided = [];

    private Provisions(string folder) => _folder = folder;

    /// <summary>The workloads that cannot be had here, and why.</summary>
    public ImmutableArray<(string Workload, ProvisionException Why)> Missing { get; private set; } = [];

    /// <param name="workloads">Their names.</param>
    /// <param name="folder">For files where there are any; it is made, and deleted at the end. <c>null</c>: one among the system's temporary files.</param>
    public static Provisions For(IEnumerable<string> workloads, string? folder = null)
    {
        var provisions = new Provisions(folder ?? Path.Combine(Path.GetTempPath(), $"bench-io-{Guid.NewGuid():N}"));
        foreach (var workload in workloads.Distinct().Select(WorkloadList.Find)) provisions.Add(workload);
        return provisions;
    }

    public void Dispose()
    {
        foreach (var each in _provided) each.Dispose();
        _provided.Clear();
    }

    private void Add(IWorkload workload)
    {
        try
        {
            if (workload.Provide(_folder) is { } provided) _provided.Add(provided);
        }
        catch (ProvisionException why)
        {
            Missing = Missing.Add((workload.Name, why));
        }
    }
}
