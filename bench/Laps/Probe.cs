using System.Diagnostics;
using Bench.Workloads;

namespace Bench.Laps;

/// <summary>Tells whether the machine gives what it has, knowing nothing of the models.</summary>
public interface IProbe
{
    /// <summary>How long the fixed work took just now, ns.</summary>
    long Measure();
}

/// <summary>
/// Two threads, a million squares each (about 0.3 ms), from the first one's start to the later one's end: about twice as long where the second core is
/// missing, as it is on shared machines for tens of milliseconds at a time. Steal time does not show that on every machine, and other processes' CPU time
/// is counted too coarsely. The second thread sleeps between two probes and spins for nobody.
/// </summary>
internal sealed class TwoThreadProbe : IProbe, IDisposable
{
    private const long Squares = 1_000_000;

    private readonly Squaring _work = new();
    private readonly AutoResetEvent _start = new(false);
    private readonly Thread _second;
    private volatile bool _over;
    private long _secondEnd;

    public TwoThreadProbe()
    {
        _second = new Thread(RunSecond) { IsBackground = true, Name = "probe" };
        _second.Start();
    }

    public long Measure()
    {
        Volatile.Write(ref _secondEnd, 0);
        var start = Stopwatch.GetTimestamp();
        _start.Set();
        _work.Run(0, Squares);
        var end = Stopwatch.GetTimestamp();
        // Giving the core away at once: where there is only one, the second thread needs it.
        while (Volatile.Read(ref _secondEnd) == 0) Thread.Yield();
        return (long)Stopwatch.GetElapsedTime(start, Math.Max(end, _secondEnd)).TotalNanoseconds;
    }

    public void Dispose()
    {
        _over = true;
        _start.Set();
        _second.Join();
        _start.Dispose();
    }

    private void RunSecond()
    {
        while (true)
        {
            _start.WaitOne();
            if (_over) return;
            _work.Run(1, Squares);
            Volatile.Write(ref _secondEnd, Stopwatch.GetTimestamp());
        }
    }
}
