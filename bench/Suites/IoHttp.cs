using Bench.Workloads;

namespace Bench.Suites;

/// <summary>Which model should run tasks that ask a server, and wait for its answer as long as the grain?</summary>
public class IoHttp : Suite
{
    public override Grid Grid { get; } = new(
        SuiteName.IoHttp,
        new HttpLoopback(),
        TaskCounts: [4, 16, 64],
        Grains: [1_000_000, 10_000_000, 50_000_000]);
}
