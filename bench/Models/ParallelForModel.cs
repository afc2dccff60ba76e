namespace Bench.Models;

/// <summary><see cref="Parallel.For(int, int, Action{int})"/> without a limit. Matched: with the DOP as its limit.</summary>
public sealed class ParallelForModel : IModel
{
    private static readonly ParallelOptions Unlimited = new();

    public string Name => "ParallelFor";
    public string InsideTheClock => "One Parallel.For over the tasks with a sum per worker; the pool's threads stay between batches.";

    public ulong Run(Batch batch)
    {
        var total = 0UL;
        var options = batch.Dop is { } dop ? new ParallelOptions { MaxDegreeOfParallelism = dop } : Unlimited;
        Parallel.For(
            0,
            batch.TaskCount,
            options,
            () => 0UL,
            (task, _, sum) => sum + batch.Workload.Run(task, batch.Grain),
            sum => Interlocked.Add(ref total, sum));
        return total;
    }

    public void Dispose() { }
}
