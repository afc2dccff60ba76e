using Bench.Laps;
using Bench.Plan;
using Bench.Rounds;
using BenchmarkDotNet.Reports;

namespace Bench.BenchmarkDotNet;

/// <summary>From what BenchmarkDotNet says of a launch to what the results say of it. Pure.</summary>
internal static class LaunchReport
{
    // How an exception that ended the process shows what caused it.
    private const string Cause = "---> ";
    private const string Thrown = "Exception: ";

    public static LaunchResult Read(Launch launch, BenchmarkReport report, DateTimeOffset start, TimeSpan took)
    {
        var records = Lines(report).Select(CaseRecord.Parse).OfType<CaseRecord>().ToArray();
        if (records.Length < launch.Cases.Length) return LaunchResult.Failed(launch, Failure(report), took);
        return new LaunchResult(
            launch,
            [.. records.SelectMany(record => Rows(launch, launch.Cases[record.Index], record, start))],
            [.. records.Where(record => record.Failure is not null).Select(record => (launch.Cases[record.Index], record.Failure!))],
            took);
    }

    private static IEnumerable<MeasurementRow> Rows(Launch launch, PlannedCase @case, CaseRecord record, DateTimeOffset start) =>
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
        });

    private static IEnumerable<string> Lines(BenchmarkReport report) =>
        report.ExecuteResults.SelectMany(result => result.StandardOutput.Concat(result.PrefixedLines));

    private static string Failure(BenchmarkReport report)
    {
        var error = report.ExecuteResults.SelectMany(result => result.Errors).FirstOrDefault();
        if (error is not null) return error;
        var lines = report.ExecuteResults.SelectMany(result => result.Results.Concat(result.StandardOutput)).ToArray();
        var thrown = lines.LastOrDefault(
            line => line.TrimStart().StartsWith(Cause, StringComparison.Ordinal) && line.Contains(Thrown, StringComparison.Ordinal))
            ?? lines.FirstOrDefault(line => line.Contains(Thrown, StringComparison.Ordinal));
        if (thrown is not null) return thrown[(thrown.IndexOf(Thrown, StringComparison.Ordinal) + Thrown.Length)..].Trim();
        var exit = report.ExecuteResults.Select(result => result.ExitCode).LastOrDefault();
        return exit is { } code and not 0
            ? FormattableString.Invariant($"its process ended with exit code {code} before it was measured")
            : "its process ended without a result";
    }
}
