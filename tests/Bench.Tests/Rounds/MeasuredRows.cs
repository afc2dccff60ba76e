using System.Collections.Immutable;
using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Rounds;

/// <summary>Launches that nobody had to wait for.</summary>
internal static class MeasuredRows
{
    public static LaunchResult Of(Launch launch, params double[] nanoseconds) => new(
        launch,
        [.. nanoseconds.Select((each, index) => Row(launch, index + 1, each))],
        nanoseconds.Length == 0 ? "it failed" : null,
        TimeSpan.FromSeconds(1));

    public static ImmutableArray<MeasurementRow> Rows(PlannedCase @case, int round, params double[] nanoseconds) => Of(new Launch(@case, round, 1), nanoseconds).Rows;

    private static MeasurementRow Row(Launch launch, int iteration, double nanoseconds) => new()
    {
        Suite = launch.Case.Suite,
        Workload = launch.Case.Workload,
        Model = launch.Case.ResultName,
        Configuration = PlannedCase.Configuration,
        TaskCount = launch.Case.TaskCount,
        Grain = launch.Case.Grain,
        GrainUnit = launch.Case.GrainUnit,
        Round = launch.Round,
        Order = launch.Order,
        Launch = 1,
        Iteration = iteration,
        Stage = "Actual",
        Operations = 1,
        Nanoseconds = nanoseconds,
        StartUtc = DateTimeOffset.UnixEpoch,
    };
}
