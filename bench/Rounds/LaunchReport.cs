using System.Collections.Immutable;
using Bench.Plan;
using Bench.Suites;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Reports;

namespace Bench.Rounds;

/// <summary>From what BenchmarkDotNet says of a launch to what the results say of it. Pure.</summary>
internal static class LaunchReport
{
    // How an exception that ended the process shows what caused it.
    private const string Cause = "---> ";
    private const string Thrown = "Exception: ";

    public static LaunchResult Read(Launch launch, BenchmarkReport report, DateTimeOffset start, TimeSpan took)
    {
        var lines = report.ExecuteResults.SelectMany(result => result.StandardOutput.Concat(result.PrefixedLines)).ToArray();
        if (!report.Success) return new LaunchResult(launch, [], Failure(report, lines), took);
        var facts = lines.Select(CaseFacts.Parse).FirstOrDefault(found => found is not null);
        var measured = report.AllMeasurements
            .Where(each => each.IterationMode == IterationMode.Workload && each.IterationStage != IterationStage.Result)
            .ToImmutableArray();
        return new LaunchResult(launch, [.. measured.Select((each, index) => Row(launch, each, Stage(each, index), start, facts))], null, took);
    }

    /// <summary>BenchmarkDotNet's stage, except that the first batch of a process is the cold one whatever the strategy calls it.</summary>
    private static string Stage(Measurement measurement, int index) =>
        index == 0 && measurement.Operations == 1 ? nameof(IterationStage.Jitting) : measurement.IterationStage.ToString();

    private static MeasurementRow Row(Launch launch, Measurement measurement, string stage, DateTimeOffset start, CaseFacts? facts) => new()
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
        Launch = measurement.LaunchIndex,
        Iteration = measurement.IterationIndex,
        Stage = stage,
        Operations = measurement.Operations,
        Nanoseconds = measurement.Nanoseconds,
        StartUtc = start,
        CpuNanoseconds = facts?.CpuNanoseconds,
        PeakThreads = facts?.PeakThreads,
        AllocatedBytes = facts?.AllocatedBytes,
        DeliveredNanoseconds = facts?.DeliveredNanoseconds,
    };

    private static string Failure(BenchmarkReport report, string[] lines)
    {
        var told = lines.FirstOrDefault(line => line.StartsWith(CaseFailedException.Prefix, StringComparison.Ordinal));
        if (told is not null) return told[CaseFailedException.Prefix.Length..].Trim();
        var error = report.ExecuteResults.SelectMany(result => result.Errors).FirstOrDefault();
        if (error is not null) return error;
        var thrown = report.ExecuteResults.SelectMany(result => result.Results).LastOrDefault(line => line.TrimStart().StartsWith(Cause, StringComparison.Ordinal) && line.Contains(Thrown, StringComparison.Ordinal));
        if (thrown is not null) return thrown[(thrown.IndexOf(Thrown, StringComparison.Ordinal) + Thrown.Length)..].Trim();
        var exit = report.ExecuteResults.Select(result => result.ExitCode).LastOrDefault();
        return exit is { } code and not 0
            ? FormattableString.Invariant($"its process ended with exit code {code} before it was measured")
            : "its process ended without a result";
    }
}
