using Bench.Workloads;

namespace Bench.Tests.Workloads;

/// <summary>Holds what every workload needs for all tests of a class: each of them would write the files again and start the server.</summary>
public sealed class EveryProvision : IDisposable
{
    private readonly Provisions _provisions = Provisions.For(WorkloadList.All.Select(workload => workload.Name));

    /// <summary>The workloads that this machine can do.</summary>
    public IEnumerable<IWorkload> Workloads => WorkloadList.All.Where(workload => WhyMissing(workload.Name) is null);

    /// <summary>Why this machine cannot do a workload, or <c>null</c> when it can.</summary>
    public string? WhyMissing(string workload) => _provisions.Missing.FirstOrDefault(missing => missing.Workload == workload).Why?.Message;

    public void Dispose() => _provisions.Dispose();
}
