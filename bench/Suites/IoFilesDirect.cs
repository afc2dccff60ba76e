using Bench.Workloads;

namespace Bench.Suites;

/// <summary>Which model should run tasks that read files from the device, past what the system has in memory?</summary>
public class IoFilesDirect : Suite
{
    public override Grid Grid { get; } = new(
        SuiteName.IoFilesDirect,
        new FileReadDirect(),
        TaskCounts: [4, 16, 64],
        Grains: [4_096, 65_536, 1_048_576]);
}
