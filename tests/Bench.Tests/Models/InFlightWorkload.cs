using Bench.Workloads;

namespace Bench.Tests.Models;

/// <summary>Remembers how many tasks were in flight at most.</summary>
internal sealed class InFlightWorkload : IWorkload
{
    private readonly Lock _lock = new();
    private int _now;

    public string Name => "InFlight";
    public string GrainUnit => "none";
    public int Most { get; private set; }

    public ulong Run(int task, long grain)
    {
        lock (_lock) Most = Math.Max(Most, ++_now);
        Thread.Sleep(1);
        lock (_lock) _now--;
        return 0;
    }

    public ValueTask<ulong> RunAsync(int task, long grain) => new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => 0;
}
