using System.Diagnostics;

namespace Bench.Traces;

/// <summary>Looks at the thread pool once a millisecond, from a thread of its own, and notes what is new.</summary>
internal sealed class PoolSampler
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1);

    /// <summary>Looks that found something new; later ones are lost.</summary>
    private const int Most = 100_000;

    private readonly (long Ticks, int Threads, long Pending)[] _looks = new (long, int, long)[Most];
    private readonly Thread _thread;
    private volatile bool _over;
    private int _count;

    public PoolSampler()
    {
        Look();
        _thread = new Thread(Watch) { IsBackground = true, Name = "pool sampler" };
        _thread.Start();
    }

    /// <summary>Stops, and tells what was seen.</summary>
    /// <param name="start">When the batch began, ticks: what the pool was like then is told as of that moment.</param>
    public IEnumerable<PoolMoment> Stop(long start)
    {
        _over = true;
        _thread.Join();
        Look(even: true);
        var before = Math.Max(0, Array.FindLastIndex(_looks, _count - 1, _count, look => look.Ticks <= start));
        return _looks.Take(_count).Skip(before).Select(look =>
            new PoolMoment(PoolKind.Sample, Math.Max(0, Ticks.Nanoseconds(look.Ticks - start)), look.Threads, look.Pending, ""));
    }

    private void Watch()
    {
        while (!_over)
        {
            Look();
            Thread.Sleep(Interval);
        }
    }

    private void Look(bool even = false)
    {
        var (threads, pending) = (ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount);
        var isOld = _count > 0 && _looks[_count - 1].Threads == threads && _looks[_count - 1].Pending == pending;
        if (_count < Most && (even || !isOld)) _looks[_count++] = (Stopwatch.GetTimestamp(), threads, pending);
    }
}
