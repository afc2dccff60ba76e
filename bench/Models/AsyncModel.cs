using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// <see cref="Task.WhenAll(IEnumerable{Task})"/> over all tasks: waiting ones hold no thread, computing ones go to the pool. Matched: DOP loops that share the
/// tasks.
/// </summary>
public sealed class AsyncModel : IModel
{
    public string Name => ModelName.Async;
    public string InsideTheClock => "Starting an asynchronous operation per task (Task.Delay to wait, Task.Run to compute) and blocking on Task.WhenAll.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var all = batch.Dop is { } dop ? StartLoops(batch, dop) : StartAll(batch);
        return WrappingSum.Of(Task.WhenAll(all).GetAwaiter().GetResult());
    }

    public void Dispose() { }

    private static Task<ulong>[] StartAll(Batch batch)
    {
        var tasks = new Task<ulong>[batch.TaskCount];
        for (var task = 0; task < tasks.Length; task++) tasks[task] = batch.Workload.RunAsync(task, batch.Grain).AsTask();
        return tasks;
    }

    private static Task<ulong>[] StartLoops(Batch batch, int dop)
    {
        var queue = new TaskQueue(batch);
        var loops = new Task<ulong>[TaskQueue.Runners(batch, dop)];
        for (var i = 0; i < loops.Length; i++) loops[i] = queue.DrainAsync();
        return loops;
    }
}
