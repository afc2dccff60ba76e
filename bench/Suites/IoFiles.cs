using Bench.Workloads;

namespace Bench.Suites;

/// <summary>Which model should run tasks that read files which the system has in memory?</summary>
public class IoFiles : Suite
{
    public override Grid Grid { get; } = new(
        SuiteName.IoFiles,
        new FileRead(),
        TaskCounts: [4, 16, 64],
        Grains: [4_096, 65_536, 1_048_576]);
}
