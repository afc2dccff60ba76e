using Bench.Workloads;

namespace Bench.Suites;

/// <summary>Which model should run tasks that compute for half of their time and wait for the other half?</summary>
public class IoMixed : Suite
{
    public override Grid Grid { get; } = new(
        SuiteName.IoMixed,
        new Mixed(),
        TaskCounts: [4, 16, 64],
        Grains: [2_000_000, 20_000_000]);
}
