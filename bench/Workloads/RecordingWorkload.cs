using System.Diagnostics;

namespace Bench.Workloads;

/// <summary>
/// A workload that notes when each of its tasks ran and on which thread. No measured benchmark has it: who traces wraps a workload in one, and what noting a
/// task costs is measured each time.
/// </summary>
public sealed class RecordingWorkload(IWorkload inner, TaskRecords records) : IWorkload
{
    // The name, so that a worker finds the workload, which it wraps itself.
    public string Name => inner.Name;
    public string GrainUnit => inner.GrainUnit;
    public bool Blocks => inner.Blocks;
    public bool IsAsynchronous => inner.IsAsynchronous;
    public long SmallGrain => inner.SmallGrain;
    public Delivery? Delivery => inner.Delivery;

    public ulong Run(int task, long grain)
    {
        var started = Stopwatch.GetTimestamp();
        var result = inner.Run(task, grain);
        records.Note(task, started, Stopwatch.GetTimestamp(), OsThread.Id);
        return result;
    }

    /// <summary>What computes goes to the pool as in every workload; what has a form of its own holds no thread, so that none is noted.</summary>
    public ValueTask<ulong> RunAsync(int task, long grain) => inner.IsAsynchronous ? WaitAsync(task, grain) : new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => inner.Checksum(task, grain);

    private async ValueTask<ulong> WaitAsync(int task, long grain)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await inner.RunAsync(task, grain).ConfigureAwait(false);
        records.Note(task, started, Stopwatch.GetTimestamp(), 0);
        return result;
    }
}
