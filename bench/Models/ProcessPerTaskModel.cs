using Bench.Processes;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>A process per task, all started, then all joined, as the tutorial's second program does. Matched: at most DOP of them at once.</summary>
/// <param name="lines">Gets what the tasks print, or <c>null</c> when nobody cares.</param>
public sealed class ProcessPerTaskModel(TextWriter? lines = null) : IModel
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private Usage _used = Usage.Nothing;
    private int _atOnce;
    private WorkerUsage? _one;
    private ResourceUsage? _ofAsking;

    public string Name => ModelName.ProcessPerTask;
    public string InsideTheClock => "Starting a process per task, runtime start-up included, a message each way, and waiting for its end.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Own;

    public ulong Run(Batch batch)
    {
        var atOnce = batch.Dop is { } dop ? TaskQueue.Runners(batch, dop) : batch.TaskCount;
        var sum = 0UL;
        var failure = new FirstFailure();
        var running = new Queue<Worker>(atOnce);
        using var watch = new WorkerWatch(LongestSilence);
        try
        {
            for (var task = 0; task < batch.TaskCount && watch.Culprit is null; task++)
            {
                if (running.Count == atOnce) Finish();
                var worker = Worker.Start(lines, isForOneTask: true);
                running.Enqueue(worker);
                watch.Add(worker);
                worker.Send(new TaskRange(batch.Workload.Name, task, 1, batch.Grain));
            }
            while (running.Count > 0) Finish();
        }
        finally
        {
            foreach (var worker in running)
            {
                watch.Remove(worker);
                worker.Dispose();
            }
        }
        failure.ThrowIfAny();
        _atOnce = atOnce;
        return sum;

        void Finish()
        {
            using var worker = running.Dequeue();
            try
            {
                var result = worker.Receive();
                sum += result.Checksum;
                var cpu = worker.Join();
                _used += new Usage(cpu?.Ticks * TimeSpan.NanosecondsPerTick ?? 0, result.DeliveredNanoseconds, result.DeliveredTasks, 0);
            }
            catch (WorkerException e)
            {
                failure.Note(watch.Culprit ?? e);
                if (worker.IsGone) watch.End(e);
            }
            finally
            {
                watch.Remove(worker);
            }
        }
    }

    public Usage ChildrenUsage()
    {
        var ended = ResourceUsage.OfEndedChildren();
        var used = ended is { } all
            ? _used + Usage.Of(_ofAsking is { } asking ? all - asking : all)
            : _used with { VoluntarySwitches = null, InvoluntarySwitches = null };
        if (_atOnce == 0) return used;
        if (_one is null)
        {
            _one = AskOne();
            _ofAsking = ResourceUsage.OfEndedChildren() - ended;
        }
        return used with { Threads = _one.Value.Threads * _atOnce, PeakBytes = _one.Value.PeakBytes * _atOnce };
    }

    /// <summary>
    /// Asks one process for its threads and its memory: too dear to ask each of them inside the clock, and none before the first batch, which would be warmed
    /// by it. What it uses itself is no batch's.
    /// </summary>
    private static WorkerUsage AskOne()
    {
        using var probe = Worker.Start();
        return probe.ReportUsage();
    }

    public void Dispose() { }
}
