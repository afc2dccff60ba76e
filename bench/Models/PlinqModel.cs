using System.Runtime.ExceptionServices;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// A parallel query over the tasks, with a sum per partition. It cuts the range into one part per core beforehand. Matched: the DOP as its degree.
/// </summary>
public sealed class PlinqModel : IModel
{
    /// <summary>A query refuses more.</summary>
    private const int HighestDegree = 512;

    public string Name => ModelName.Plinq;
    public string InsideTheClock => "One parallel query over the tasks with a sum per partition; the pool's threads stay between batches.";

    public Isolation IsolationWith(IWorkload workload) => workload.Blocks ? Isolation.OwnInEachCell : Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var tasks = ParallelEnumerable.Range(0, batch.TaskCount);
        if (batch.Dop is { } dop) tasks = tasks.WithDegreeOfParallelism(Math.Min(dop, HighestDegree));
        try
        {
            return tasks.Aggregate(() => 0UL, (sum, task) => sum + batch.Workload.Run(task, batch.Grain), (left, right) => left + right, sum => sum);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
            throw;
        }
    }

    public void Dispose() { }
}
