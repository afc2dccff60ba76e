namespace Bench.Workers.Queues;

/// <summary>Tasks that come through a ring in shared memory; the results go through a second one behind it.</summary>
/// <param name="wakeParent">Tells the benchmark, which sleeps, that results are there.</param>
internal sealed class RingTasks(SharedBlock block, Action wakeParent) : ITaskQueue
{
    public const int Bytes = 2 * Ring.Bytes;

    private readonly Ring _tasks = new(block.Memory);
    private readonly Ring _results = new(block.Memory + Ring.Bytes);
    private readonly SemaphoreSlim _awake = new(0);
    private volatile string[] _workloads = [];

    public TaskRange Take()
    {
        Slot slot;
        while (!_tasks.TryRead(out slot))
        {
            if (BriefSpin.Until(_tasks.HasNext)) continue;
            if (_tasks.WishFor(1)) _awake.Wait();
        }
        var workloads = _workloads;
        if (slot.Third < 0 || slot.Third >= workloads.Length) throw new ProtocolException("a worker's ring holds a task of no workload");
        return new TaskRange(workloads[slot.Third], (int)slot.First, 1, slot.Second);
    }

    public void Answer(RangeResult result)
    {
        var slot = new Slot((long)result.Checksum, result.DeliveredNanoseconds, result.DeliveredTasks, 0);
        // The benchmark never has more tasks under way than a ring has slots.
        if (!_results.TryWrite(slot)) throw new ProtocolException("a worker's ring has no room for a result");
        if (_results.TakeWish()) wakeParent();
    }

    public void Expect(string workload) => _workloads = [.. _workloads, workload];

    public void Put(TaskRange range) => throw new ProtocolException("the worker protocol met a task in a frame where they come through shared memory");

    public void Wake() => _awake.Release();

    public void Dispose()
    {
        _awake.Dispose();
        block.Dispose();
    }
}
