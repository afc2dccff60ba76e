using Bench.Workloads;

namespace Bench.Suites;

/// <summary>Which model should run tasks that wait?</summary>
public class IoBoundSleep : Suite
{
    public override Grid Grid { get; } = new(
        SuiteName.IoBoundSleep,
        new Sleep(),
        TaskCounts: [4, 16, 64],
        Grains: [1_000_000, 10_000_000, 50_000_000, 100_000_000]);
}
