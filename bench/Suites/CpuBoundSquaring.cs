using Bench.Workloads;

namespace Bench.Suites;

/// <summary>Which model should run tasks that compute, and from which size of task on?</summary>
public class CpuBoundSquaring : Suite
{
    public override Grid Grid { get; } = new(
        SuiteName.CpuBoundSquaring,
        new Squaring(),
        TaskCounts: [1, 4, 16, 64, 512],
        Grains: [100, 1_000, 10_000, 100_000, 1_000_000]);
}
