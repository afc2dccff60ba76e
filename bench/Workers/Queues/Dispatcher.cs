namespace Bench.Workers.Queues;

/// <summary>Hands tasks to workers one by one, to each no more than it has room for, and collects their results; blocks while it has nothing to do.</summary>
internal sealed class Dispatcher : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    /// <summary>Looks before blocking; each gives its core to a worker that wants it.</summary>
    private const int LongestSpin = 20;

    private readonly SemaphoreSlim _bell = new(0);
    private readonly List<Lane> _lanes = [];
    private readonly TimeSpan _silence;

    /// <param name="silence">So long without a result, a worker is asked whether it is alive; so long without an answer, it is ended.</param>
    /// <param name="longestStart">So long until a worker serves.</param>
    /// <exception cref="WorkerException">A worker does not start.</exception>
    public Dispatcher(int workers, Transport transport, Func<Worker> start, TimeSpan silence, TimeSpan? longestStart = null)
    {
        _silence = silence;
        var started = new Queue<Worker>();
        try
        {
            // All at once: each takes tens of milliseconds.
            for (var i = 0; i < workers; i++) started.Enqueue(start());
            while (started.TryPeek(out var worker))
            {
                _lanes.Add(transport == Transport.Pipe ? new PipeLane(worker, Ring) : new RingLane(worker, Ring));
                started.Dequeue();
            }
            foreach (var lane in _lanes) lane.Open();
            foreach (var lane in _lanes) lane.AwaitServing(longestStart ?? LongestStart);
        }
        catch
        {
            foreach (var worker in started) worker.Dispose();
            Dispose();
            throw;
        }
    }

    public IReadOnlyList<Lane> Lanes => _lanes;

    /// <summary>Does the tasks 0 to <paramref name="count"/> − 1.</summary>
    /// <exception cref="WorkerException">
    /// A task failed, and what was under way elsewhere has ended; or a worker died, stalled or answered nonsense, and there is no further batch.
    /// </exception>
    public RangeResult Run(string workload, int count, long grain)
    {
        var (sum, next, idle) = (default(RangeResult), 0, 0);
        WorkerException? failure = null;
        foreach (var lane in _lanes) lane.Begin(workload);
        while (true)
        {
            if (failure is null) HandOut(ref next, count, index => new TaskRequest(workload, index, grain));
            var progress = false;
            foreach (var lane in _lanes)
            {
                while (lane.TryTake(next < count, out var result, out var wrong))
                {
                    progress = true;
                    failure ??= wrong;
                    sum += result;
                }
                // The others may be busy for long, and nobody wants what they do any more.
                if (lane.End is not null) throw lane.End;
            }
            if (_lanes.All(lane => lane.UnderWay == 0) && (next == count || failure is not null)) break;
            idle = progress ? 0 : idle + 1;
            if (idle > LongestSpin) Rest();
            else if (idle > 0) Thread.Yield();
        }
        return failure is null ? sum : throw failure;
    }

    public void Dispose()
    {
        // All at once: each may take a while to end.
        foreach (var lane in _lanes) lane.Worker.CloseInput();
        foreach (var lane in _lanes) lane.Dispose();
        _bell.Dispose();
    }

    private void HandOut(ref int next, int count, Func<int, TaskRequest> request)
    {
        for (var handed = true; handed && next < count;)
        {
            handed = false;
            foreach (var lane in _lanes)
            {
                if (next == count || !lane.HasRoom) continue;
                lane.Put(request(next++));
                handed = true;
            }
        }
        foreach (var lane in _lanes.Where(lane => lane.End is null)) lane.Flush();
    }

    private void Rest()
    {
        var busy = _lanes.Where(lane => lane.UnderWay > 0).ToArray();
        // All of them, also after the first that has something: their wishes are taken back together.
        var maySleep = true;
        foreach (var lane in busy) maySleep &= lane.MaySleep();
        if (maySleep && !_bell.Wait(_silence))
        {
            foreach (var lane in busy) lane.Poke(_silence);
        }
        foreach (var lane in busy) lane.StopSleeping();
    }

    private void Ring()
    {
        if (_bell.CurrentCount == 0) _bell.Release();
    }
}
