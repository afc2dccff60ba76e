using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Rounds;

/// <summary>Measures without taking time: only the clock it is given moves.</summary>
internal sealed class FakeMeasurer(FakeClock clock) : IMeasurer
{
    /// <summary>Every launch that was started, in order.</summary>
    public List<Launch> Launched { get; } = [];

    public TimeSpan PerLaunch { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What a case gives in a launch, ns, lap by lap; an empty array is a failed case.</summary>
    public Func<PlannedCase, Launch, double[]> Makespans { get; set; } = (_, _) => [1, 1, 1];

    /// <summary>Whether the launch's process ends before it can tell anything.</summary>
    public Func<Launch, bool> Breaks { get; set; } = _ => false;

    public void Measure(IEnumerable<Launch> launches, ILaunchListener listener)
    {
        listener.Building();
        foreach (var launch in launches)
        {
            listener.Starting(launch);
            Launched.Add(launch);
            clock.Pass(PerLaunch);
            var result = Breaks(launch)
                ? LaunchResult.Failed(launch, "its process ended without a result", PerLaunch)
                : MeasuredRows.Of(launch, @case => Makespans(@case, launch));
            listener.Finished(result with { Took = PerLaunch });
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
