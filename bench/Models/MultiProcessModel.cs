using Bench.Workers;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// Worker processes, one per core, that live as long as the case. Every batch is cut into contiguous ranges, one per worker,
/// as equal as whole tasks allow: what <c>multiprocessing.Pool.map</c> does by default, and one message each way. Matched: DOP workers.
/// </summary>
public sealed class MultiProcessModel : IModel
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private readonly List<Worker> _workers = [];
    private readonly Func<Worker> _start;
    private readonly WorkerWatch _watch;
    private Usage _delivered = Usage.Nothing;

    public MultiProcessModel() : this(() => Worker.Start(), LongestSilence)
    {
    }

    /// <param name="silence">How often it is looked whether all workers are alive.</param>
    internal MultiProcessModel(Func<Worker> start, TimeSpan silence) => (_start, _watch) = (start, new WorkerWatch(silence));

    public string Name => ModelName.MultiProcess;
    public string InsideTheClock => "A message to every worker, the tasks, and a message back; starting the workers is inside a first batch only.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Own;

    /// <summary>The running workers' process ids.</summary>
    public IEnumerable<int> WorkerIds => _workers.Select(worker => worker.Id);

    /// <summary>Starts the workers and waits until each has answered once.</summary>
    public void Start(Batch batch)
    {
        var count = batch.Dop ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (var i = 0; i < count; i++)
        {
            _workers.Add(_start());
            _watch.Add(_workers[^1]);
        }
        foreach (var worker in _workers) Reporting(worker.ReportUsage);
    }

    public ulong Run(Batch batch)
    {
        if (_workers.Count == 0) throw new InvalidOperationException("MultiProcess has no workers: it has to be started first");
        if (_watch.Culprit is { } culprit) throw culprit;
        return Collect(Ask(batch));
    }

    private List<Worker> Ask(Batch batch)
    {
        var busy = new List<Worker>(_workers.Count);
        for (var i = 0; i < _workers.Count; i++)
        {
            var first = Share(batch, i);
            var count = Share(batch, i + 1) - first;
            if (count == 0) continue;
            try
            {
                _workers[i].Send(new TaskRange(batch.Workload.Name, first, count, batch.Grain));
            }
            catch (WorkerException gone)
            {
                // Nobody is going to wait for those that have been asked.
                _watch.End(gone);
                throw;
            }
            busy.Add(_workers[i]);
        }
        return busy;
    }

    public Usage ChildrenUsage()
    {
        var sum = _delivered;
        foreach (var worker in _workers) sum += Usage.Of(Reporting(worker.ReportUsage));
        return sum;
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            _watch.Remove(worker);
            // All at once: each may take a while to end.
            worker.CloseInput();
        }
        foreach (var worker in _workers) worker.Dispose();
        _workers.Clear();
        _watch.Dispose();
    }

    private int Share(Batch batch, int worker) => (int)((long)batch.TaskCount * worker / _workers.Count);

    /// <summary>Waits for all, also when a task has failed: an answer left behind would be taken for the next batch's.</summary>
    private ulong Collect(List<Worker> busy)
    {
        var sum = 0UL;
        var failure = new FirstFailure();
        foreach (var worker in busy)
        {
            try
            {
                var result = worker.Receive();
                sum += result.Checksum;
                _delivered += new Usage(0, result.DeliveredNanoseconds, result.DeliveredTasks, 0);
            }
            catch (WorkerException e)
            {
                failure.Note(_watch.Culprit ?? e);
                if (worker.IsGone) _watch.End(e);
            }
        }
        failure.ThrowIfAny();
        return sum;
    }

    private T Reporting<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (WorkerException e)
        {
            throw _watch.Culprit ?? e;
        }
    }
}
