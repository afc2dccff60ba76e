using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// A task with <see cref="TaskCreationOptions.LongRunning"/> per task, which the scheduler gives a thread of its own. Matched: DOP such tasks that share the
/// batch.
/// </summary>
public sealed class LongRunningModel : IModel
{
    public string Name => ModelName.LongRunning;
    public string InsideTheClock => "Creating a thread per task by way of Task.Factory.StartNew and LongRunning, and blocking on Task.WhenAll.";

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.Shared : Isolation.Own;

    public ulong Run(Batch batch)
    {
        var queue = new TaskQueue(batch);
        var all = new Task<ulong>[batch.Dop is { } dop ? TaskQueue.Runners(batch, dop) : batch.TaskCount];
        for (var i = 0; i < all.Length; i++)
        {
            var task = i;
            all[i] = batch.Dop is null ? Start(() => batch.Workload.Run(task, batch.Grain)) : Start(queue.Drain);
        }
        return WrappingSum.Of(Task.WhenAll(all).GetAwaiter().GetResult());
    }

    public void Dispose() { }

    private static Task<ulong> Start(Func<ulong> body) =>
        Task.Factory.StartNew(body, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
