using Bench.Workloads;

namespace Bench.Models;

/// <summary>A dedicated thread per task, all started, then all joined. Matched: DOP threads that share the tasks.</summary>
public sealed class ThreadModel : IModel
{
    public string Name => ModelName.Thread;
    public string InsideTheClock => "Creating, starting and joining a thread per task.";

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.Shared : Isolation.Own;

    public ulong Run(Batch batch)
    {
        if (batch.Dop is not { } dop) return RunOnThreads(batch.TaskCount, task => batch.Workload.Run(task, batch.Grain));
        var queue = new TaskQueue(batch);
        return RunOnThreads(TaskQueue.Runners(batch, dop), _ => queue.Drain());
    }

    public void Dispose() { }

    private static ulong RunOnThreads(int count, Func<int, ulong> body)
    {
        var results = new ulong[count];
        var failure = new FirstFailure();
        var threads = new List<Thread>(count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var index = i;
                var thread = new Thread(() =>
                {
                    try { results[index] = body(index); }
                    catch (Exception e) { failure.Note(e); }
                });
                thread.Start();
                threads.Add(thread);
            }
        }
        finally
        {
            // Also when the system refuses a further thread: those that run still use the batch.
            foreach (var thread in threads) thread.Join();
        }
        failure.ThrowIfAny();
        return WrappingSum.Of(results);
    }
}
