using Bench.Models;
using Bench.Workers;

namespace Bench.Primitives;

/// <summary>A message to another process and one back, over pipes.</summary>
public sealed class PipeRoundTrip() : Primitive(
    PrimitiveName.PipeRoundTrip, "A frame to a worker process over a pipe, and its answer over another one; the worker is there already.", Isolation.Own)
{
    private Worker? _worker;

    public override void Start(Batch batch)
    {
        if (_worker is not null) return;
        _worker = Worker.Start();
        _worker.ReportUsage();
    }

    public override ulong Run(Batch batch)
    {
        var worker = _worker ?? throw new InvalidOperationException("PipeRoundTrip has no worker: it has to be started first");
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++)
        {
            worker.Send(new TaskRange(batch.Workload.Name, task, 1, batch.Grain));
            sum += worker.Receive().Checksum;
        }
        return sum;
    }

    public override Usage ChildrenUsage() => _worker?.ReportUsage() is { } used
        ? Usage.Nothing with { CpuNanoseconds = used.Cpu.Ticks * TimeSpan.NanosecondsPerTick, Threads = used.Threads }
        : Usage.Nothing;

    public override void Dispose()
    {
        _worker?.Dispose();
        base.Dispose();
    }
}
