namespace Bench.Workloads;

/// <summary>How long tasks really took that asked for a length of time; timers are coarse.</summary>
public sealed class Delivery
{
    private long _nanoseconds;
    private long _tasks;

    /// <summary>All lengths so far together, ns.</summary>
    public long Nanoseconds => Interlocked.Read(ref _nanoseconds);

    public long Tasks => Interlocked.Read(ref _tasks);

    public void Add(TimeSpan delivered)
    {
        Interlocked.Add(ref _nanoseconds, delivered.Ticks * TimeSpan.NanosecondsPerTick);
        Interlocked.Increment(ref _tasks);
    }
}
