using Bench.Rounds;

namespace Bench.Tests.Rounds;

/// <summary>Measures without taking time: only the clock it is given moves.</summary>
internal sealed class FakeMeasurer(FakeClock clock) : IMeasurer
{
    /// <summary>Every launch that was started, in order.</summary>
    public List<Launch> Launched { get; } = [];

    /// <summary>How many times the benchmarks were built.</summary>
    public int Builds { get; private set; }

    public TimeSpan PerLaunch { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What a launch gives, ns; an empty array is a failed case.</summary>
    public Func<Launch, double[]> Makespans { get; set; } = _ => [1, 1, 1];

    public void Measure(IReadOnlyList<Launch> launches, ILaunchListener listener)
    {
        if (launches.Count == 0) return;
        Builds++;
        listener.Building();
        foreach (var launch in launches)
        {
            if (!listener.Starting(launch)) return;
            Launched.Add(launch);
            clock.Pass(PerLaunch);
            listener.Finished(MeasuredRows.Of(launch, Makespans(launch)) with { Took = PerLaunch });
        }
    }
}

/// <summary>A clock that stands still unless told otherwise.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Pass(TimeSpan time) => _ticks += time.Ticks;
}
