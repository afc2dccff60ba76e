using System.Runtime.ExceptionServices;
using Bench.Workloads;

namespace Bench.Models;

/// <summary><see cref="Parallel.For(int, int, Action{int})"/> without a limit. Matched: with the DOP as its limit.</summary>
public sealed class ParallelForModel : IModel
{
    private static readonly ParallelOptions Unlimited = new();

    public string Name => ModelName.ParallelFor;
    public string InsideTheClock => "One Parallel.For over the tasks with a sum per worker; the pool's threads stay between batches.";

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.OwnInEachCell : Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var total = 0UL;
        var options = batch.Dop is { } dop ? new ParallelOptions { MaxDegreeOfParallelism = dop } : Unlimited;
        try
        {
            Parallel.For(
                0,
                batch.TaskCount,
                options,
                () => 0UL,
                (task, _, sum) => sum + batch.Workload.Run(task, batch.Grain),
                sum => Interlocked.Add(ref total, sum));
        }
        catch (AggregateException failures)
        {
            // As every other model: the first, not all of them in one.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        return total;
    }

    public void Dispose() { }
}
