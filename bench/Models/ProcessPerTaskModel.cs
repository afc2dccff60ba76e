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
    private int? _threadsPerProcess;

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
                var worker = Worker.Start(lines);
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
        var used = OperatingSystem.IsWindows() ? _used : _used with { CpuNanoseconds = EndedChildren.CpuTime()?.Ticks * TimeSpan.NanosecondsPerTick };
        if (_atOnce == 0) return used;
        _threadsPerProcess ??= ThreadsOfOne();
        return used with { Threads = _threadsPerProcess.Value * _atOnce };
    }

    /// <summary>
    /// Asks one process how many threads it has: too dear to ask each of them inside the clock, and none before the first batch, which would be warmed by it.
    /// </summary>
    private static int ThreadsOfOne()
    {
        using var probe = Worker.Start();
        return probe.ReportUsage().Threads;
    }

    public void Dispose() { }
}
