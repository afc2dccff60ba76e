using Bench.Workloads;

namespace Bench.Models;

/// <summary>A work item per task on the thread pool, counted down. Matched: DOP work items that share the tasks.</summary>
public sealed class ThreadPoolModel : IModel
{
    public string Name => ModelName.ThreadPool;
    public string InsideTheClock => "Queueing a work item per task to the pool and waiting for a countdown; the pool's threads stay between batches.";

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.OwnInEachCell : Isolation.Shared;

    public ulong Run(Batch batch)
    {
        if (batch.Dop is not { } dop) return RunOnPool(batch.TaskCount, task => batch.Workload.Run(task, batch.Grain));
        var queue = new TaskQueue(batch);
        return RunOnPool(TaskQueue.Runners(batch, dop), _ => queue.Drain());
    }

    public void Dispose() { }

    private static ulong RunOnPool(int count, Func<int, ulong> body)
    {
        var results = new ulong[count];
        var failure = new FirstFailure();
        using var left = new CountdownEvent(count);
        Action<int> item = index =>
        {
            try { results[index] = body(index); }
            catch (Exception e) { failure.Note(e); }
            finally { left.Signal(); }
        };
        for (var i = 0; i < count; i++) ThreadPool.UnsafeQueueUserWorkItem(item, i, preferLocal: false);
        left.Wait();
        failure.ThrowIfAny();
        return WrappingSum.Of(results);
    }
}
