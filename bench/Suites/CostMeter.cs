using Bench.Models;
using Bench.Workloads;
using BenchmarkDotNet.Engines;

namespace Bench.Suites;

/// <summary>What the measured iterations of a case cost. Reads its meters only between iterations; threads are watched during the warmup.</summary>
internal sealed class CostMeter(IModel model, IWorkload workload)
{
    private readonly ThreadSampler _threads = new();
    private Reading _start;
    private Reading _sum = Reading.Nothing;
    private long _operations;
    private int _childThreads;

    /// <summary>Follows the iterations that <paramref name="watch"/> tells of.</summary>
    public void Follow(IterationWatch watch) => watch.Happened += (id, operations) =>
    {
        switch (id)
        {
            case EngineEventSource.WorkloadWarmupStartEventId: _threads.On(); break;
            case EngineEventSource.WorkloadWarmupStopEventId: _threads.Off(); break;
            case EngineEventSource.WorkloadActualStartEventId: _start = Read(); break;
            case EngineEventSource.WorkloadActualStopEventId: Stop(operations); break;
        }
    };

    /// <summary>The costs per operation so far; nothing known where nothing was measured.</summary>
    public CaseFacts Facts(TimeSpan modelStart)
    {
        var start = modelStart.Ticks * TimeSpan.NanosecondsPerTick;
        if (_operations == 0) return new CaseFacts(null, null, null, null, start, 0);
        return new CaseFacts(
            _sum.CpuNanoseconds / (double?)_operations,
            _threads.Peak + _childThreads,
            _sum.AllocatedBytes / (double)_operations,
            _sum.DeliveredTasks > 0 ? _sum.DeliveredNanoseconds / (double)_sum.DeliveredTasks : null,
            start,
            _operations);
    }

    private void Stop(long operations)
    {
        _sum += Read() - _start;
        _operations += operations;
        // The pool keeps for seconds what it has injected, so a look here sees its growth.
        _threads.Look();
    }

    private Reading Read()
    {
        var children = model.ChildrenUsage();
        _childThreads = Math.Max(_childThreads, children.Threads);
        return new Reading(
            Environment.CpuUsage.TotalTime.Ticks * TimeSpan.NanosecondsPerTick + children.CpuNanoseconds,
            GC.GetTotalAllocatedBytes(precise: true),
            (workload.Delivery?.Nanoseconds ?? 0) + children.DeliveredNanoseconds,
            (workload.Delivery?.Tasks ?? 0) + children.DeliveredTasks);
    }

    private readonly record struct Reading(long? CpuNanoseconds, long AllocatedBytes, long DeliveredNanoseconds, long DeliveredTasks)
    {
        public static readonly Reading Nothing = new(0, 0, 0, 0);

        public static Reading operator +(Reading a, Reading b) => new(
            a.CpuNanoseconds + b.CpuNanoseconds,
            a.AllocatedBytes + b.AllocatedBytes,
            a.DeliveredNanoseconds + b.DeliveredNanoseconds,
            a.DeliveredTasks + b.DeliveredTasks);

        public static Reading operator -(Reading a, Reading b) => new(
            a.CpuNanoseconds - b.CpuNanoseconds,
            a.AllocatedBytes - b.AllocatedBytes,
            a.DeliveredNanoseconds - b.DeliveredNanoseconds,
            a.DeliveredTasks - b.DeliveredTasks);
    }
}
