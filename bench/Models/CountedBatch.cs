namespace Bench.Models;

/// <summary>A batch whose tasks are counted out to threads and back in: it is over with its last task, whoever has done it.</summary>
/// <param name="seats">How many threads beside the caller may take part.</param>
internal sealed class CountedBatch(Batch batch, int seats)
{
    private readonly TaskCompletionSource _done = new();
    private readonly FirstFailure _failure = new();
    private int _seats = seats;
    private int _taken;
    private int _left = batch.TaskCount;
    private ulong _sum;

    /// <returns>Whether there was one.</returns>
    public bool TakeSeat() => Interlocked.Decrement(ref _seats) >= 0;

    /// <summary>Takes and does tasks until none is left to take.</summary>
    public void Work()
    {
        var (sum, done) = (0UL, 0);
        for (var task = Next(); task < batch.TaskCount; task = Next())
        {
            try { sum += batch.Workload.Run(task, batch.Grain); }
            catch (Exception e) { _failure.Note(e); }
            done++;
        }
        if (done == 0) return;
        Interlocked.Add(ref _sum, sum);
        if (Interlocked.Add(ref _left, -done) == 0) _done.SetResult();
    }

    /// <summary>Waits for the tasks that others have taken.</summary>
    /// <returns>All results, summed, wrapping.</returns>
    public ulong Wait()
    {
        if (batch.TaskCount > 0) _done.Task.GetAwaiter().GetResult();
        _failure.ThrowIfAny();
        return Volatile.Read(ref _sum);
    }

    private int Next() => Interlocked.Increment(ref _taken) - 1;
}
