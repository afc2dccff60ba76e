using Bench.Workloads;

namespace Bench.Workers.Queues;

/// <summary>Tasks and results through two rings in shared memory.</summary>
internal sealed class RingLane : Lane
{
    private readonly SharedBlock _block;
    private readonly Ring _tasks;
    private readonly Ring _results;
    private readonly List<string> _workloads = [];
    private int _workload;

    public RingLane(Worker worker, Action bell) : base(worker, bell)
    {
        _block = SharedBlock.Create(RingTasks.Bytes);
        (_tasks, _results) = (new Ring(_block.Memory), new Ring(_block.Memory + Ring.Bytes));
    }

    protected override string Address => _block.Address;

    public override void Begin(string workload)
    {
        base.Begin(workload);
        _workload = _workloads.IndexOf(workload);
        if (_workload >= 0) return;
        try { WorkloadList.Find(workload); }
        catch (ArgumentException unknown) { throw new WorkerException(unknown.Message, unknown); }
        Introduce(workload);
        _workload = _workloads.Count;
        _workloads.Add(workload);
    }

    protected override void Deliver()
    {
        if (_tasks.TakeWish()) Worker.Send(new Frame(FrameKind.Wake, default));
    }

    /// <summary>Half of what is under way is worth waking up for; a worker that has no more to do has done more than that.</summary>
    public override bool MaySleep()
    {
        try { return _results.WishFor(Math.Max(1, UnderWay / 2)); }
        catch (ProtocolException) { return false; }
    }

    public override void StopSleeping() => _results.Forget();

    public override void Dispose()
    {
        base.Dispose();
        _block.Dispose();
    }

    protected override void Send(TaskRequest request)
    {
        // The window is narrower than the ring.
        if (!_tasks.TryWrite(new Slot(request.Task, request.Grain, _workload, 0))) throw new ProtocolException("a worker's ring has no room for a task");
    }

    protected override bool TryReceive(out RangeResult result)
    {
        result = default;
        try
        {
            if (!_results.TryRead(out var slot)) return false;
            result = new RangeResult((ulong)slot.First, slot.Second, slot.Third);
            return true;
        }
        catch (ProtocolException e)
        {
            Refuse(e);
            return false;
        }
    }
}
