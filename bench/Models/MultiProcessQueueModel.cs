using Bench.Workers;
using Bench.Workers.Queues;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// Worker processes, one per core, that live as long as the case and get their tasks one by one: what <c>multiprocessing.Pool.map</c> does with
/// <c>chunksize=1</c>. Matched: DOP workers.
/// </summary>
/// <param name="transport"><c>null</c>: shared memory where the system has it, else pipes.</param>
public sealed class MultiProcessQueueModel(Transport? transport = null) : IModel
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private Dispatcher? _dispatcher;
    private Usage _delivered = Usage.Nothing;

    public string Name => ModelName.MultiProcessQueue;
    public string InsideTheClock => "A message to a worker for every task, the tasks, and a message back; starting the workers is inside a first batch only.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Own;

    /// <summary>The running workers' process ids.</summary>
    public IEnumerable<int> WorkerIds => _dispatcher?.Lanes.Select(lane => lane.Worker.Id) ?? [];

    public void Start(Batch batch)
    {
        var count = batch.Dop ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var way = transport ?? (SharedBlock.IsSupported ? Transport.SharedMemory : Transport.Pipe);
        _dispatcher ??= new Dispatcher(count, way, () => Worker.Start(), LongestSilence);
    }

    public ulong Run(Batch batch)
    {
        if (_dispatcher is null) throw new InvalidOperationException("MultiProcessQueue has no workers: it has to be started first");
        var result = _dispatcher.Run(batch.Workload.Name, batch.TaskCount, batch.Grain);
        _delivered += new Usage(0, result.DeliveredNanoseconds, result.DeliveredTasks, 0);
        return result.Checksum;
    }

    public Usage ChildrenUsage()
    {
        var sum = _delivered;
        foreach (var lane in _dispatcher?.Lanes ?? []) sum += Usage.Of(lane.ReportUsage(LongestSilence));
        return sum;
    }

    public void Dispose() => _dispatcher?.Dispose();
}
