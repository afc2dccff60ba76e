using System.Collections.Immutable;
using Bench.Laps;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>What came out of a launch.</summary>
/// <param name="Rows">One per case and lap; none of cases that failed.</param>
/// <param name="Failures">The cases that failed, each with one sentence; all of them where the process itself failed.</param>
/// <param name="Took">From the process's start to its end.</param>
public sealed record LaunchResult(
    Launch Launch, ImmutableArray<MeasurementRow> Rows, ImmutableArray<(PlannedCase Case, string Failure)> Failures, TimeSpan Took)
{
    /// <summary>What the launch's process tells of its cases.</summary>
    /// <param name="start">Of the process, UTC.</param>
    public static LaunchResult Of(Launch launch, IReadOnlyCollection<CaseRecord> records, DateTimeOffset start, TimeSpan took) => new(
        launch,
        [.. records.SelectMany(record => RowsOf(launch, launch.Cases[record.Index], record, start))],
        [.. records.Where(record => record.Failure is not null).Select(record => (launch.Cases[record.Index], record.Failure!))],
        took);

    /// <summary>Every case of the launch failed in the same way: its process ended before it could tell.</summary>
    public static LaunchResult Failed(Launch launch, string failure, TimeSpan took) =>
        new(launch, [], [.. launch.Cases.Select(@case => (@case, failure))], took);

    /// <summary>Whether nothing came out at all.</summary>
    public bool IsEmpty => Rows.IsEmpty;

    private static IEnumerable<MeasurementRow> RowsOf(Launch launch, PlannedCase @case, CaseRecord record, DateTimeOffset start) =>
        record.Laps.Select(lap => new MeasurementRow
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
            Iteration = lap.Number,
            Stage = StageName.Actual,
            Operations = lap.Batches,
            Nanoseconds = lap.Nanoseconds,
            StartUtc = start,
            CpuNanoseconds = record.Costs?.CpuNanoseconds,
            PeakThreads = record.Costs?.PeakThreads,
            AllocatedBytes = record.Costs?.AllocatedBytes,
            DeliveredNanoseconds = record.Costs?.DeliveredNanoseconds,
            ProbeNanoseconds = lap.ProbeNanoseconds,
            VoluntarySwitches = record.Costs?.VoluntarySwitches,
            InvoluntarySwitches = record.Costs?.InvoluntarySwitches,
            PeakMemoryBytes = record.Costs?.PeakMemoryBytes,
            Runtime = @case.Runtime,
        });
}
