using Bench.Models;
using Bench.Processes;
using Bench.Workloads;

namespace Bench.Laps;

/// <summary>
/// What the batches of one case cost: CPU time, context switches and memory around each block; threads and allocations where no clock sees it.
/// </summary>
internal sealed class BatchCosts(IModel model, IWorkload workload)
{
    // One for the process: each holds two files open, and a launch has dozens of cases.
    private static readonly Lazy<PeakMemory> Memory = new(() => new PeakMemory());

    private readonly ThreadSampler _threads = new();
    private Usage _start;
    private Usage _sum = Usage.Nothing;
    private long _batches;
    private double? _allocated;
    private int _childThreads;
    private long? _peakBytes;

    /// <summary>Its own process is looked at last, and in <see cref="Stop"/> first: asking the children is none of the batches' costs.</summary>
    public void Start()
    {
        _start = Children();
        Memory.Value.Reset();
        _start += Own();
    }

    /// <param name="batches">Since <see cref="Start"/>.</param>
    public void Stop(long batches)
    {
        var own = Own();
        var peak = Memory.Value.Bytes();
        var children = Children();
        _sum += own + children - _start;
        _batches += batches;
        if (peak + children.PeakBytes is { } together) _peakBytes = Math.Max(_peakBytes ?? 0, together);
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
        _sum.DeliveredTasks > 0 ? _sum.DeliveredNanoseconds / (double)_sum.DeliveredTasks : null)
    {
        VoluntarySwitches = _sum.VoluntarySwitches / (double?)_batches,
        InvoluntarySwitches = _sum.InvoluntarySwitches / (double?)_batches,
        PeakMemoryBytes = _peakBytes,
    };

    private Usage Children()
    {
        var children = model.ChildrenUsage();
        _childThreads = Math.Max(_childThreads, children.Threads);
        return children;
    }

    private Usage Own()
    {
        var counted = ResourceUsage.OfThisProcess();
        return new Usage(
            Environment.CpuUsage.TotalTime.Ticks * TimeSpan.NanosecondsPerTick,
            workload.Delivery?.Nanoseconds ?? 0,
            workload.Delivery?.Tasks ?? 0,
            0, counted?.VoluntarySwitches, counted?.InvoluntarySwitches);
    }
}
