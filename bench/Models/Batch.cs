using Bench.Workloads;

namespace Bench.Models;

/// <summary>The tasks that one model runs together.</summary>
/// <param name="TaskCount">Tasks 0 to <paramref name="TaskCount"/> − 1, each exactly once.</param>
/// <param name="Grain">Useful work per task in the workload's unit.</param>
/// <param name="Dop">Tasks in flight at once (matched), or <c>null</c>: the model's own choice (natural).</param>
public sealed record Batch(IWorkload Workload, int TaskCount, long Grain, int? Dop = null)
{
    /// <summary>What every model has to return for this batch: the tasks' checksums, wrapping.</summary>
    public ulong Checksum()
    {
        var sum = 0UL;
        for (var task = 0; task < TaskCount; task++) sum += Workload.Checksum(task, Grain);
        return sum;
    }
}
