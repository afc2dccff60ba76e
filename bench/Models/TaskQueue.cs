namespace Bench.Models;

/// <summary>The tasks of a matched batch: whoever is free takes the next.</summary>
internal sealed class TaskQueue(Batch batch)
{
    private int _taken;

    /// <summary>How many runners the batch is for: its DOP, never more than it has tasks.</summary>
    public static int Runners(Batch batch, int dop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dop, 1);
        return Math.Min(dop, batch.TaskCount);
    }

    /// <summary>Runs tasks on the calling thread until none is left.</summary>
    public ulong Drain()
    {
        var sum = 0UL;
        for (var task = Next(); task is { } index; task = Next()) sum += batch.Workload.Run(index, batch.Grain);
        return sum;
    }

    /// <summary>As <see cref="Drain"/>, asynchronously.</summary>
    public async Task<ulong> DrainAsync()
    {
        var sum = 0UL;
        for (var task = Next(); task is { } index; task = Next())
        {
            sum += await batch.Workload.RunAsync(index, batch.Grain).ConfigureAwait(false);
        }
        return sum;
    }

    private int? Next() => Interlocked.Increment(ref _taken) - 1 is var task && task < batch.TaskCount ? task : null;
}
