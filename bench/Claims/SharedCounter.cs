namespace Bench.Claims;

/// <summary>Threads that count together, in four ways. One of them is wrong, and is never timed: how fast it loses updates is nobody's gain.</summary>
internal sealed class SharedCounter
{
    /// <summary>Names of figures.</summary>
    public const string Unsynchronised = "unsynchronised", Lock = "lock", Interlocked = "interlocked", Sums = "sums", LostBy = "lost: ";

    /// <summary>Updates of each thread: some 2 ms of the cheapest way.</summary>
    private const int Updates = 500_000;

    private readonly Lock _lock = new();
    private readonly int _threads = Math.Max(2, Environment.ProcessorCount);
    private long _value;

    /// <summary>Which share of all updates got lost when nothing guards the counter.</summary>
    public double LostUnsynchronised() => Lost(() =>
    {
        for (var i = 0; i < Updates; i++) _value++;
    });

    /// <summary>For each right way what an update takes, ns, and the share that got lost.</summary>
    public Dictionary<string, double> Measure()
    {
        var lost = new Dictionary<string, double>();
        var times = ByTurns.Time(3, Way(Lock, CountLocked), Way(Interlocked, CountInterlocked), Way(Sums, CountAlone));
        return times.ToDictionary(each => each.Key, each => each.Value / (_threads * (double)Updates)).Concat(lost).ToDictionary();

        (string, Action) Way(string name, Action body) => (name, () => lost[LostBy + name] = Math.Max(lost.GetValueOrDefault(LostBy + name), Lost(body)));
    }

    private void CountLocked()
    {
        for (var i = 0; i < Updates; i++)
        {
            lock (_lock) _value++;
        }
    }

    private void CountInterlocked()
    {
        for (var i = 0; i < Updates; i++) System.Threading.Interlocked.Increment(ref _value);
    }

    private void CountAlone()
    {
        var sum = 0L;
        for (var i = 0; i < Updates; i++) sum = Volatile.Read(ref sum) + 1;
        System.Threading.Interlocked.Add(ref _value, sum);
    }

    private double Lost(Action body)
    {
        _value = 0;
        using var start = new Barrier(_threads);
        var threads = Enumerable.Range(0, _threads).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            body();
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var all = (double)_threads * Updates;
        return (all - _value) / all;
    }
}
