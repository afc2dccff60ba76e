using System.Globalization;
using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>Files in the shape of BenchmarkDotNet 0.15: two runtimes in one file, failures, and methods that cannot be told from an empty one.</summary>
public sealed class Version15Tests
{
    private const string Report = "Digest-report.csv", Raw = "Digest-measurements.csv";

    /// <summary>What 0.15 calls the characteristics of a job, between its id and the parameters.</summary>
    private const string Characteristics =
        "AnalyzeLaunchVariance,EvaluateOverhead,MaxAbsoluteError,MaxRelativeError,MinInvokeCount,MinIterationTime,OutlierMode,Affinity,"
        + "EnvironmentVariables,Jit,LargeAddressAware,Platform,PowerPlanMode,Runtime,AllowVeryLargeObjects,Concurrent,CpuGroups,Force,"
        + "HeapAffinitizeMask,HeapCount,NoAffinitize,RetainVm,Server,"
        + "Arguments,BuildConfiguration,Clock,EngineFactory,NuGetReferences,Toolchain,IsMutator,InvocationCount,IterationCount,IterationTime,LaunchCount,"
        + "MaxIterationCount,MaxWarmupIterationCount,MemoryRandomization,MinIterationCount,MinWarmupIterationCount,RunStrategy,UnrollFactor,WarmupCount";

    private static readonly string[] names = Characteristics.Split(',');

    private static string ReportOf(string separator, params string[] rows)
    {
        var statistics = "Mean,Error,StdDev,Ratio,RatioSD,Gen0,Completed Work Items,Lock Contentions,Allocated,Alloc Ratio";
        return string.Concat(
            rows.Prepend($"Method,Job,{Characteristics},Text,{statistics}".Replace(",", separator, StringComparison.Ordinal)).Select(row => row + "\r\n"));
    }

    /// <summary>A row of a report: the job is called as its runtime is, as with <c>--runtimes</c> on the command line.</summary>
    private static string Row(string separator, string method, string runtime, params string[] rest) =>
        string.Join(separator, [method, runtime, .. names.Select(name => name == "Runtime" ? runtime : name is "LaunchCount" ? "1" : "Default"), .. rest]);

    private static string RawOf(params string[] rows) => string.Concat(rows.Prepend(
        $"Target,Target_Namespace,Target_Type,Target_Method,Job_Id,{string.Join(',', names.Select(name => "Job_" + name))},Job_Display,Params,"
        + "Measurement_LaunchIndex,Measurement_IterationMode,Measurement_IterationStage,Measurement_IterationIndex,Measurement_Nanoseconds,"
        + "Measurement_Operations,Measurement_Value,Gen_0,Gen_1,Gen_2,Allocated_Bytes").Select(row => row + "\r\n"));

    private static string Iteration(string method, string runtime, string stage, int index, double nanoseconds, long operations = 16)
    {
        var display = $"\"{runtime}(Runtime={runtime}, Toolchain=net10.0, LaunchCount=1)\"";
        var job = string.Join(',', names.Select(name => name == "Runtime" ? runtime : "Default"));
        return string.Create(CultureInfo.InvariantCulture,
            $"Digest.{method},,Digest,{method},{runtime},{job},{display},Text=a&b,1,{stage},{index},"
                + $"{nanoseconds},{operations},{nanoseconds / operations:0.##},1,0,0,128");
    }

    /// <summary>A launch as 0.15 runs it: one call, the same again unrolled, a pilot, the empty method, a warmup, then what counts.</summary>
    private static IEnumerable<string> Launch(string method, string runtime, double nanoseconds) =>
    [
        Iteration(method, runtime, "Overhead,Jitting", 1, 240_000, 1), Iteration(method, runtime, "Workload,Jitting", 1, 170_000, 1),
        Iteration(method, runtime, "Overhead,Jitting", 2, 280_000), Iteration(method, runtime, "Workload,Jitting", 2, 270_000),
        Iteration(method, runtime, "Workload,Pilot", 1, 530), Iteration(method, runtime, "Overhead,Warmup", 1, 40),
        Iteration(method, runtime, "Overhead,Actual", 1, 32),
        Iteration(method, runtime, "Workload,Warmup", 1, 5000),
        Iteration(method, runtime, "Workload,Actual", 1, nanoseconds * 16 + 32), Iteration(method, runtime, "Workload,Actual", 2, nanoseconds * 32 + 32),
        Iteration(method, runtime, "Workload,Result", 1, nanoseconds * 16), Iteration(method, runtime, "Workload,Result", 2, nanoseconds * 32),
    ];

    [Fact]
    public void In_a_report_of_two_runtimes_the_methods_compete_within_each()
    {
        var run = InputFiles.Read(Report, ReportOf(",",
            Row(",", "Plain", ".NET 10.0", "a&b", "204.0 μs", "1.5 μs", "0.9 μs", "1.00", "0.01", "-", "0.0000", "0.0000", "0 B", "NA"),
            Row(",", "Fancy", ".NET 10.0", "a&b", "\"1,260.5 μs\"", "1.5 μs", "0.9 μs", "6.18", "0.03", "0.0153", "2.0000", "0.0000", "128 B", "NA"),
            Row(",", "Plain", ".NET 9.0", "a&b", "210.0 μs", "1.5 μs", "0.9 μs", "1.00", "0.01", "-", "0.0000", "0.0000", "0 B", "NA"),
            Row(",", "Fancy", ".NET 9.0", "a&b", "NA", "NA", "NA", "?", "?", "NA", "NA", "NA", "NA", "?")));

        Assert.Equal("Plain", run.Baseline);
        Assert.Equal(
            ["Digest .NET 10.0 Text=a&b Plain", "Digest .NET 10.0 Text=a&b Fancy", "Digest .NET 9.0 Text=a&b Plain", "Digest .NET 9.0 Text=a&b Fancy"],
            run.Cases.Select(each => $"{each.Cell} {each.Model}"));
        Assert.Equal(new SummaryStatistics(204_000, 1500, 900, null, 1), run.Cases[0].Summary);
        Assert.Equal(new SummaryStatistics(1_260_500, 1500, 900, null, 6.18), run.Cases[1].Summary);
        Assert.Null(run.Cases[3].Summary);
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void Measurements_of_two_runtimes_take_the_baseline_and_the_failures_from_the_report_beside_them()
    {
        using var files = new InputFiles();
        files.Add(Raw, RawOf([.. Launch("Plain", ".NET 10.0", 100), .. Launch("Fancy", ".NET 10.0", 50), .. Launch("Plain", ".NET 9.0", 120)]));
        files.Add(Report, ReportOf(",",
            Row(",", "Plain", ".NET 10.0", "a&b", "150.0 ns", "9 ns", "7 ns", "1.00", "0.01", "-", "0.0000", "0.0000", "128 B", "1.00"),
            Row(",", "Fancy", ".NET 10.0", "a&b", "75.0 ns", "9 ns", "3 ns", "0.50", "0.01", "-", "0.0000", "0.0000", "128 B", "1.00"),
            Row(",", "Plain", ".NET 9.0", "a&b", "180.0 ns", "9 ns", "8 ns", "1.00", "0.01", "-", "0.0000", "0.0000", "128 B", "1.00"),
            Row(",", "Fancy", ".NET 9.0", "a&b", "NA", "NA", "NA", "?", "?", "NA", "NA", "NA", "NA", "?")));

        var run = files.Read();

        Assert.Equal("Plain", run.Baseline);
        Assert.Equal(["Plain .NET 10.0 1", "Fancy .NET 10.0 1", "Plain .NET 9.0 1", "Fancy .NET 9.0 0"],
            run.Cases.Select(each => $"{each.Model} {each.Cell.Configuration} {each.Rounds.Length}"));
        Assert.Equal([100.0, 200.0], run.Cases[0].Rounds[0].Nanoseconds);
        Assert.Equal(170_000, run.Cases[0].Rounds[0].ColdNanoseconds);
        Assert.Equal(128, run.Cases[0].Rounds[0].AllocatedBytes);
    }

    [Fact]
    public void The_extra_iteration_that_0_16_measures_allocations_in_does_not_count()
    {
        var run = InputFiles.Read(Raw, RawOf([.. Launch("Plain", ".NET 10.0", 100), Iteration("Plain", ".NET 10.0", "Workload,Extra", 1, 9_000_000)]));
        Assert.Equal([100.0, 200.0], Assert.Single(run.Cases).Rounds[0].Nanoseconds);
    }

    [Fact]
    public void A_mean_of_zero_is_a_time_and_the_others_keep_theirs()
    {
        var run = InputFiles.Read(Report, ReportOf(",",
            Row(",", "Plain", ".NET 10.0", "a", "733.1489 ns", "174.9689 ns", "9.5906 ns", "1.000", "0.02", "-", "-", "-", "0 B", "NA"),
            Row(",", "Empty", ".NET 10.0", "a", "0.0000 ns", "0.0000 ns", "0.0000 ns", "0.000", "0.00", "-", "-", "-", "0 B", "NA")));

        Assert.Equal(733.1489, run.Cases[0].Summary!.MeanNanoseconds);
        Assert.Equal(0, run.Cases[1].Summary!.MeanNanoseconds);
        Assert.Equal("Plain", run.Baseline);
    }

    [Fact]
    public void Where_all_means_are_zero_nobody_is_told_that_the_rows_say_NA()
    {
        var report = InputFiles.Read(Report,
            ReportOf(",", Row(",", "Empty", ".NET 10.0", "a", "0.0 ns", "0.0 ns", "0.0 ns", "?", "?", "-", "-", "-", "0 B", "NA")));
        var raw = InputFiles.Read(Raw, RawOf([.. Launch("Empty", ".NET 10.0", 0)]));

        Assert.Equal(0, report.Cases[0].Summary!.MeanNanoseconds);
        Assert.Equal([RoundSample.LeastNanoseconds], raw.Cases[0].Rounds[0].Nanoseconds.Distinct());
        foreach (var run in (Run[])[report, raw])
            Assert.Contains("took no longer than an empty method", Assert.Single(run.Warnings, warning => warning.Code == "below-overhead").Problem,
                StringComparison.Ordinal);
    }

    [Fact]
    public void A_German_report_of_it_is_parted_by_semicolons_with_numbers_as_in_English()
    {
        var run = InputFiles.Read(Report, ReportOf(";",
            Row(";", "Plain", ".NET 10.0", "a,b", "1.200 s", "0.10 s", "0.01 s", "1.00", "0.01", "-", "-", "-", "5024 B", "NA"),
            Row(";", "Fancy", ".NET 10.0", "a,b", "1,318.900 s", "0.10 s", "0.01 s", "1,099.07", "7.02", "-", "-", "-", "1.25 KB", "NA")));

        Assert.Equal("Digest Text=a,b", run.Cases[0].Cell.ToString());
        Assert.Equal(new SummaryStatistics(1.2e9, 1e8, 1e7, null, 1), run.Cases[0].Summary);
        Assert.Equal(new SummaryStatistics(1318.9e9, 1e8, 1e7, null, 1099.07), run.Cases[1].Summary);
    }
}
