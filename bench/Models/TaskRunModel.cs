using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// <see cref="Task.Run(Action)"/> around every blocking task and <see cref="Task.WhenAll(IEnumerable{Task})"/>: what is written where no asynchronous form is
/// at hand. Tasks that compute are the same in <see cref="AsyncModel"/>. Matched: DOP such tasks that share the batch.
/// </summary>
public sealed class TaskRunModel : IModel
{
    public string Name => ModelName.TaskRun;
    public string InsideTheClock => "A Task.Run per task, each of which holds a thread of the pool while it waits, and blocking on Task.WhenAll.";

    public bool Suits(IWorkload workload) => workload.IsAsynchronous;

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.OwnInEachCell : Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var queue = new TaskQueue(batch);
        var all = new Task<ulong>[batch.Dop is { } dop ? TaskQueue.Runners(batch, dop) : batch.TaskCount];
        for (var i = 0; i < all.Length; i++)
        {
            var task = i;
            all[i] = batch.Dop is null ? Task.Run(() => batch.Workload.Run(task, batch.Grain)) : Task.Run(queue.Drain);
        }
        return WrappingSum.Of(Task.WhenAll(all).GetAwaiter().GetResult());
    }

    public void Dispose() { }
}
