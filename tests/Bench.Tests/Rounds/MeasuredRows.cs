using System.Collections.Immutable;
using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Rounds;

/// <summary>Launches that nobody had to wait for.</summary>
internal static class MeasuredRows
{
    /// <param name="nanoseconds">Of each case, lap by lap; none is a failed case.</param>
    public static LaunchResult Of(Launch launch, Func<PlannedCase, double[]> nanoseconds) => new(
        launch,
        [.. launch.Cases.SelectMany(@case => nanoseconds(@case).Select((each, index) => Row(launch, @case, index + 1, each)))],
        [.. launch.Cases.Where(@case => nanoseconds(@case).Length == 0).Select(@case => (@case, "it failed"))],
        TimeSpan.FromSeconds(1));

    public static ImmutableArray<MeasurementRow> Rows(PlannedCase @case, int round, params double[] nanoseconds) =>
        Of(new Launch([@case], round, Order: 1, Seed: 1), _ => nanoseconds).Rows;

    private static MeasurementRow Row(Launch launch, PlannedCase @case, int iteration, double nanoseconds) => new()
    {
        Suite = @case.Suite,
        Workload = @case.Workload,
        Model = @case.ResultName,
        Configuration = @case.Configuration,
        TaskCount = @case.TaskCount,
        Grain = @case.Grain,
        GrainUnit = @case.GrainUnit,
        Dop = @case.Dop,
        Round = launch.Round,
        Order = launch.Order,
        Launch = 1,
        Iteration = iteration,
        Stage = "Actual",
        Operations = 1,
        Nanoseconds = nanoseconds,
        StartUtc = DateTimeOffset.UnixEpoch,
        Runtime = @case.Runtime,
    };
}
