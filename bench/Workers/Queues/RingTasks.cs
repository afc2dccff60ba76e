namespace Bench.Workers.Queues;

/// <summary>Tasks that come through a ring in shared memory; the results go through a second one behind it.</summary>
/// <param name="wakeParent">Tells the benchmark, which sleeps, that results are there.</param>
/// <param name="workloads">Names in the order of <see cref="Workloads.WorkloadList"/>: a slot has a <see cref="WorkloadNumber"/>.</param>
internal sealed class RingTasks(SharedBlock block, Action wakeParent, string[] workloads) : ITaskQueue
{
    public const int Bytes = 2 * Ring.Bytes;

    private readonly Ring _tasks = new(block.Memory);
    private readonly Ring _results = new(block.Memory + Ring.Bytes);
    private readonly SemaphoreSlim _awake = new(0);
    private long _number = -1;
    private string _workload = "";

    public TaskRange Take()
    {
        Slot slot;
        while (!_tasks.TryRead(out slot))
        {
            if (BriefSpin.Until(_tasks.HasNext)) continue;
            if (_tasks.WishFor(1)) _awake.Wait();
        }
        if (slot.Third != _number) (_number, _workload) = (slot.Third, WorkloadNumber.Name(slot.Third, workloads));
        return new TaskRange(_workload, (int)slot.First, 1, slot.Second);
    }

    public void Answer(RangeResult result)
    {
        var slot = new Slot((long)result.Checksum, result.DeliveredNanoseconds, result.DeliveredTasks, 0);
        // The benchmark never has more tasks under way than a ring has slots.
        if (!_results.TryWrite(slot)) throw new ProtocolException("a worker's ring has no room for a result");
        if (_results.TakeWish()) wakeParent();
    }

    public void Put(TaskRange range) => throw new ProtocolException("the worker protocol met a task in a frame where they come through shared memory");

    public void Wake() => _awake.Release();

    public void Dispose()
    {
        _awake.Dispose();
        block.Dispose();
    }
}
