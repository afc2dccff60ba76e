using Bench.Models;
using Bench.Workloads;

namespace Bench.Laps;

/// <summary>What the batches of one case cost: CPU time around each block; threads and allocations where no clock sees it.</summary>
internal sealed class BatchCosts(IModel model, IWorkload workload)
{
    private readonly ThreadSampler _threads = new();
    private Reading _start;
    private Reading _sum = new(0, 0, 0);
    private long _batches;
    private double? _allocated;
    private int _childThreads;

    public void Start() => _start = Read();

    /// <param name="batches">Since <see cref="Start"/>.</param>
    public void Stop(long batches)
    {
        _sum += Read() - _start;
        _batches += batches;
    }

    /// <summary>Watches the threads while that runs; its time counts for nothing.</summary>
    public void WatchThreads(Action run)
    {
        _threads.On();
        try
        {
            run();
        }
        finally
        {
            _threads.Off();
        }
    }

    /// <summary>Allocations of that many further batches, and one more look at the threads: the pool keeps for seconds what it has injected.</summary>
    public void MeterAllocations(Action<long> run, long batches)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        run(batches);
        _allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)batches;
        _threads.Look();
    }

    /// <returns><c>null</c> when nothing was metered.</returns>
    public CaseCosts? PerBatch() => _batches == 0 ? null : new CaseCosts(
        _sum.CpuNanoseconds / (double?)_batches,
        _threads.Peak + _childThreads,
        _allocated,
        _sum.DeliveredTasks > 0 ? _sum.DeliveredNanoseconds / (double)_sum.DeliveredTasks : null);

    private Reading Read()
    {
        var children = model.ChildrenUsage();
        _childThreads = Math.Max(_childThreads, children.Threads);
        return new Reading(
            Environment.CpuUsage.TotalTime.Ticks * TimeSpan.NanosecondsPerTick + children.CpuNanoseconds,
            (workload.Delivery?.Nanoseconds ?? 0) + children.DeliveredNanoseconds,
            (workload.Delivery?.Tasks ?? 0) + children.DeliveredTasks);
    }

    private readonly record struct Reading(long? CpuNanoseconds, long DeliveredNanoseconds, long DeliveredTasks)
    {
        public static Reading operator +(Reading a, Reading b) => new(
            a.CpuNanoseconds + b.CpuNanoseconds, a.DeliveredNanoseconds + b.DeliveredNanoseconds, a.DeliveredTasks + b.DeliveredTasks);

        public static Reading operator -(Reading a, Reading b) => new(
            a.CpuNanoseconds - b.CpuNanoseconds, a.DeliveredNanoseconds - b.DeliveredNanoseconds, a.DeliveredTasks - b.DeliveredTasks);
    }
}
