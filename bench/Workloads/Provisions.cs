using System.Collections.Immutable;

namespace Bench.Workloads;

/// <summary>What workloads need around them, such as files, for this process and those that it starts, until it is disposed.</summary>
public sealed class Provisions : IDisposable
{
    private readonly ProvisionPlace _place;
    private readonly List<IDisposable> _provided = [];

    private Provisions(ProvisionPlace place) => _place = place;

    /// <summary>The workloads that cannot be had here, and why.</summary>
    public ImmutableArray<(string Workload, ProvisionException Why)> Missing { get; private set; } = [];

    /// <summary>Of a process that starts others: all is its own, whatever the process that started it has made.</summary>
    /// <param name="workloads">Their names.</param>
    /// <param name="folder">For files where there are any; it is made, and deleted at the end. <c>null</c>: one among the system's temporary files.</param>
    public static Provisions For(IEnumerable<string> workloads, string? folder = null) =>
        Of(new ProvisionPlace(folder ?? TemporaryFolder()), workloads);

    /// <summary>Of a process that measures one case: what the run has made that started it, and its own where there is none.</summary>
    public static Provisions ForLaunch(string workload) => Of(new ProvisionPlace(TemporaryFolder(), IsInherited: true), [workload]);

    public void Dispose()
    {
        foreach (var each in _provided) each.Dispose();
        _provided.Clear();
    }

    private static Provisions Of(ProvisionPlace place, IEnumerable<string> workloads)
    {
        var provisions = new Provisions(place);
        foreach (var workload in workloads.Distinct().Select(WorkloadList.Find)) provisions.Add(workload);
        return provisions;
    }

    private static string TemporaryFolder() => Path.Combine(Path.GetTempPath(), $"bench-io-{Guid.NewGuid():N}");

    private void Add(IWorkload workload)
    {
        try
        {
            if (workload.Provide(_place) is { } provided) _provided.Add(provided);
        }
        catch (ProvisionException why)
        {
            Missing = Missing.Add((workload.Name, why));
        }
    }
}
