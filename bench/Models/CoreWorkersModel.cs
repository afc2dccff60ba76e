using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// A thread per core that lives as long as the model, the caller being one of them; each takes the next task from an atomic counter. A batch ends with its last
/// task: a thread that has not woken up by then is not waited for. Matched: DOP threads.
/// </summary>
public sealed class CoreWorkersModel : IModel
{
    private readonly SemaphoreSlim _awake = new(0);
    private readonly List<Thread> _threads = [];
    private volatile CountedBatch? _current;
    private volatile bool _ended;

    public string Name => ModelName.CoreWorkers;
    public string InsideTheClock => "Waking a thread per core, an atomic increment per task, and waiting for the last; the threads stay between batches.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

    public void Start(Batch batch) => Grow(Others(batch));

    public ulong Run(Batch batch)
    {
        var others = Math.Min(Others(batch), Math.Max(0, batch.TaskCount - 1));
        Grow(others);
        var counted = new CountedBatch(batch, seats: others);
        _current = counted;
        // A thread that overslept the last batch still has its wake-up call.
        if (others > _awake.CurrentCount) _awake.Release(others - _awake.CurrentCount);
        counted.Work();
        return counted.Wait();
    }

    public void Dispose()
    {
        _ended = true;
        if (_threads.Count > 0) _awake.Release(_threads.Count);
        foreach (var thread in _threads) thread.Join();
        _threads.Clear();
        _awake.Dispose();
    }

    private static int Others(Batch batch)
    {
        var dop = batch.Dop ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(dop, 1);
        return dop - 1;
    }

    private void Grow(int threads)
    {
        while (_threads.Count < threads)
        {
            var thread = new Thread(Help) { IsBackground = true };
            thread.Start();
            _threads.Add(thread);
        }
    }

    private void Help()
    {
        while (true)
        {
            _awake.Wait();
            if (_ended) return;
            if (_current is { } batch && batch.TakeSeat()) batch.Work();
        }
    }
}
