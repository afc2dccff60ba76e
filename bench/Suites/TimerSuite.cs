using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>How long does a wait of a requested length take? One after another. No models: nothing competes here.</summary>
public static class TimerSuite
{
    public const int Waits = 4;

    public static readonly ImmutableArray<long> Requested = [1 * Sleep.NanosecondsPerMillisecond, 10 * Sleep.NanosecondsPerMillisecond];

    public static Grid Grid { get; } = new(SuiteName.TimerSuite, new Sleep(), TaskCounts: [Waits], Requested);
}
