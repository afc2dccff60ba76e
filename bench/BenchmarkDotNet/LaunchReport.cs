using Bench.Laps;
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
        if (OtherRuntime(launch, report) is { } other)
            return LaunchResult.Failed(launch, $"it ran on {other} and not on {launch.Cases[0].Runtime}", took);
        var records = Lines(report).Select(CaseRecord.Parse).OfType<CaseRecord>().ToArray();
        if (records.Length < launch.Cases.Length) return LaunchResult.Failed(launch, Failure(report), took);
        return LaunchResult.Of(launch, records, start, took);
    }

    /// <summary>The runtime that a launch tells, where that is not the one its cases are for.</summary>
    private static string? OtherRuntime(Launch launch, BenchmarkReport report) =>
        launch.Cases[0].Runtime is { } expected && Lines(report).FirstOrDefault(line => line.StartsWith(LaunchProcess.RuntimePrefix, StringComparison.Ordinal))
            is { } line && line[LaunchProcess.RuntimePrefix.Length..] is var told && told != expected ? told : null;

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
