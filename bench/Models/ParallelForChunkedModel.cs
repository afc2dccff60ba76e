using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// <see cref="Parallel"/> over ranges of tasks that <see cref="Partitioner.Create(int, int)"/> cuts, some three per core: a call per range, and none per task.
/// Matched: the DOP as its limit.
/// </summary>
public sealed class ParallelForChunkedModel : IModel
{
    private static readonly ParallelOptions Unlimited = new();

    public string Name => ModelName.ParallelForChunked;
    public string InsideTheClock => "One Parallel.ForEach over ranges of tasks, a loop and a sum in each; the pool's threads stay between batches.";

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.OwnInEachCell : Isolation.Shared;

    public ulong Run(Batch batch)
    {
        // A partitioner refuses an empty range.
        if (batch.TaskCount == 0) return 0;
        var total = 0UL;
        var options = batch.Dop is { } dop ? new ParallelOptions { MaxDegreeOfParallelism = dop } : Unlimited;
        try
        {
            Parallel.ForEach(Partitioner.Create(0, batch.TaskCount), options, range =>
            {
                var sum = 0UL;
                for (var task = range.Item1; task < range.Item2; task++) sum += batch.Workload.Run(task, batch.Grain);
                Interlocked.Add(ref total, sum);
            });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        return total;
    }

    public void Dispose() { }
}
