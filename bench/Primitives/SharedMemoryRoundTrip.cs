using Bench.Models;
using Bench.Workers;
using Bench.Workers.Queues;

namespace Bench.Primitives;

/// <summary>A message to another process and one back, through two rings in memory that both have. Linux and Windows.</summary>
public sealed class SharedMemoryRoundTrip() : Primitive(
    PrimitiveName.SharedMemoryRoundTrip,
    "A slot of a ring in shared memory to a worker process, and its answer in another ring; the worker is there already, and both look without blocking.",
    Isolation.Own)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private Lane? _lane;

    public override bool IsSupported => SharedBlock.IsSupported;

    public override void Start(Batch batch)
    {
        if (_lane is not null) return;
        _lane = new RingLane(Worker.Start(), bell: () => { });
        _lane.Open();
        _lane.AwaitServing(LongestWait);
    }

    public override ulong Run(Batch batch)
    {
        var lane = _lane ?? throw new InvalidOperationException("SharedMemoryRoundTrip has no worker: it has to be started first");
        var sum = 0UL;
        lane.Begin(batch.Workload.Name);
        for (var task = 0; task < batch.TaskCount; task++)
        {
            lane.Put(new TaskRequest(batch.Workload.Name, task, batch.Grain));
            lane.Flush();
            sum += Answer(lane).Checksum;
        }
        return sum;
    }

    public override Usage ChildrenUsage() => _lane?.ReportUsage(LongestWait) is { } used
        ? Usage.Nothing with { CpuNanoseconds = used.Cpu.Ticks * TimeSpan.NanosecondsPerTick, Threads = used.Threads }
        : Usage.Nothing;

    public override void Dispose()
    {
        _lane?.Dispose();
        base.Dispose();
    }

    private static RangeResult Answer(Lane lane)
    {
        while (true)
        {
            if (lane.TryTake(more: false, out var result, out var failure)) return failure is null ? result : throw failure;
            if (lane.End is { } end) throw end;
            // The worker may need this core.
            Thread.Yield();
        }
    }
}
