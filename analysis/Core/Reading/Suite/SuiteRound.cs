using Analysis.Reading.Building;

namespace Analysis.Reading.Suite;

/// <summary>What is gathered of one case in one round.</summary>
internal sealed class SuiteRound(int round)
{
    private SampleList samples;
    private RunningMean cpu, allocated, delivered;
    private double? cold, threads;
    private long start;

    public int Round => round;

    /// <summary>Whether the round's process was started more than once: a run that broke off and was resumed.</summary>
    public bool StartedAgain { get; private set; }

    /// <summary>Adds an iteration. Of several processes the one that started last counts.</summary>
    public void Add(SuiteRow row)
    {
        if (row.Start != start && IsEarlier(row.Start)) return;
        if (row.Stage == Stage.Jitting) cold ??= row.Nanoseconds > 0 ? row.Nanoseconds : null;
        if (row.Stage != Stage.Actual || row.Nanoseconds <= 0) return;
        samples.Add(new Sample(row.Launch, row.Iteration, row.Nanoseconds));
        if (row.Cpu is { } time) cpu.Add(time);
        if (row.Allocated is { } bytes) allocated.Add(bytes);
        if (row.Delivered is { } length) delivered.Add(length);
        if (row.Threads is { } peak) threads = Math.Max(threads ?? peak, peak);
    }

    /// <returns><c>null</c> when there was no warm iteration.</returns>
    public RoundSample? Finished(out bool repeated)
    {
        var times = samples.InOrder(out repeated);
        return times.IsEmpty ? null : new RoundSample(round, times, cold, cpu.Value, threads, allocated.Value, delivered.Value);
    }

    private bool IsEarlier(long other)
    {
        if (start == 0)
        {
            start = other;
            return false;
        }
        StartedAgain = true;
        if (other < start) return true;
        start = other;
        (samples, cpu, allocated, delivered, cold, threads) = (default, default, default, default, null, null);
        return false;
    }
}
