using System.Collections.Immutable;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>What came out of a launch.</summary>
/// <param name="Rows">One per case and lap; none of cases that failed.</param>
/// <param name="Failures">The cases that failed, each with one sentence; all of them where the process itself failed.</param>
/// <param name="Took">From the process's start to its end.</param>
public sealed record LaunchResult(
    Launch Launch, ImmutableArray<MeasurementRow> Rows, ImmutableArray<(PlannedCase Case, string Failure)> Failures, TimeSpan Took)
{
    /// <summary>Every case of the launch failed in the same way: its process ended before it could tell.</summary>
    public static LaunchResult Failed(Launch launch, string failure, TimeSpan took) =>
        new(launch, [], [.. launch.Cases.Select(@case => (@case, failure))], took);

    /// <summary>Whether nothing came out at all.</summary>
    public bool IsEmpty => Rows.IsEmpty;
}
