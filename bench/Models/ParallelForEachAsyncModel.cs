using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// <see cref="Parallel.ForEachAsync{TSource}(IEnumerable{TSource}, ParallelOptions, Func{TSource, CancellationToken, ValueTask})"/> over the tasks, awaiting
/// those that wait and computing the others in its loops. Its own limit is the number of cores, for waiting tasks too. Matched: the DOP as its limit.
/// </summary>
public sealed class ParallelForEachAsyncModel : IModel
{
    private static readonly ParallelOptions Usual = new();

    public string Name => ModelName.ParallelForEachAsync;
    public string InsideTheClock => "One Parallel.ForEachAsync over the tasks, as many at once as there are cores, and blocking on its end.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var total = 0UL;
        var options = batch.Dop is { } dop ? new ParallelOptions { MaxDegreeOfParallelism = dop } : Usual;
        Parallel.ForEachAsync(Enumerable.Range(0, batch.TaskCount), options, async (task, _) =>
        {
            var result = batch.Workload.IsAsynchronous
                ? await batch.Workload.RunAsync(task, batch.Grain).ConfigureAwait(false)
                : batch.Workload.Run(task, batch.Grain);
            Interlocked.Add(ref total, result);
        }).GetAwaiter().GetResult();
        return total;
    }

    public void Dispose() { }
}
