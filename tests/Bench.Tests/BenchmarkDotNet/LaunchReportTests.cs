using Bench.BenchmarkDotNet;
using Bench.Laps;
using Bench.Rounds;
using Bench.Tests.Plan;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Tests.BenchmarkDotNet;

public sealed class LaunchReportTests
{
    private static readonly Launch Launch = new([Planned.Squaring("Sequential"), Planned.Squaring("Async")], Round: 3, Order: 17, Seed: 1);
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly CaseRecord First = new(0, 9_000, [new Lap(1, 4, 8_000, 300), new Lap(2, 4, 12_000, null)], new CaseCosts(10, 5, 1.5, null), null);
    private static readonly CaseRecord Second = new(1, 9_000, [new Lap(1, 2, 4_000, 300)], null, null);

    [Fact]
    public void A_launch_is_the_laps_of_its_cases_with_what_they_cost()
    {
        var result = Read(["// BeforeActualRun", Second.ToString(), First.ToString()]);

        Assert.Empty(result.Failures);
        Assert.Equal(["Async", "Sequential", "Sequential"], result.Rows.Select(row => row.Model));
        Assert.Equal([1, 1, 2], result.Rows.Select(row => row.Iteration));
        Assert.All(result.Rows, row => Assert.Equal((3, 17, Start, "Actual"), (row.Round, row.Order!.Value, row.StartUtc!.Value, row.Stage)));
        var row = result.Rows[1];
        Assert.Equal((4, 8_000, 10, 5, 1.5, 300),
            (row.Operations, row.Nanoseconds, row.CpuNanoseconds, row.PeakThreads, row.AllocatedBytes, row.ProbeNanoseconds));
        Assert.Null(row.DeliveredNanoseconds);
        Assert.Null(result.Rows[0].CpuNanoseconds);
    }

    [Fact]
    public void A_launch_that_ran_on_another_runtime_than_its_cases_are_for_failed()
    {
        var asked = Launch with { Cases = [.. Launch.Cases.Select(@case => @case with { Runtime = ".NET 9.0.23" })] };

        var right = Read(["// bench-runtime: .NET 9.0.23", First.ToString(), Second.ToString()], asked);
        Assert.Equal([".NET 9.0.23"], right.Rows.Select(row => row.Runtime).Distinct());
        var other = Read(["// bench-runtime: .NET 10.0.12", First.ToString(), Second.ToString()], asked);
        Assert.True(other.IsEmpty);
        Assert.All(other.Failures, each => Assert.Equal("it ran on .NET 10.0.12 and not on .NET 9.0.23", each.Failure));
    }

    [Fact]
    public void A_case_that_failed_is_its_own_words_and_the_other_stays()
    {
        var result = Read([First.ToString(), (Second with { Laps = [], Failure = "wrong checksum" }).ToString()]);

        Assert.Equal([(Launch.Cases[1], "wrong checksum")], result.Failures);
        Assert.All(result.Rows, row => Assert.Equal("Sequential", row.Model));
        Assert.False(result.IsEmpty);
    }

    [Fact]
    public void A_case_that_is_missing_is_a_launch_that_failed()
    {
        var result = Read([First.ToString()]);

        Assert.True(result.IsEmpty);
        Assert.Equal(Launch.Cases, result.Failures.Select(failure => failure.Case));
    }

    [Fact]
    public void A_crash_is_the_message_of_what_caused_it() => Assert.All(
        Read(["System.Reflection.TargetInvocationException: Exception has been thrown by the target of an invocation.",
            " ---> System.IO.IOException: the disk is full", "   at X.Y()"]).Failures,
        failure => Assert.Equal("the disk is full", failure.Failure));

    [Theory]
    [InlineData(137, "its process ended with exit code 137 before it was measured")]
    [InlineData(0, "its process ended without a result")]
    public void A_process_that_ended_without_a_word_is_its_exit_code(int code, string failure) =>
        Assert.Equal(failure, Read([], exitCode: code).Failures[0].Failure);

    private static LaunchResult Read(string[] output, Launch? launch = null, int exitCode = 0)
    {
        var executed = new ExecuteResult(true, exitCode, 1, [], [], output, launchIndex: 1);
        var method = BenchmarkConverter.TypeToBenchmarks(typeof(LaunchBenchmark), ManualConfig.CreateEmpty()).BenchmarksCases[0].Descriptor;
        var benchmark = BenchmarkCase.Create(method, new Job().Freeze(), new ParameterInstances([]), ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()));
        var generated = GenerateResult.Success(ArtifactsPaths.Empty, []);
        var report = new BenchmarkReport(executed.IsSuccess, benchmark, generated, BuildResult.Success(generated), [executed], []);
        return LaunchReport.Read(launch ?? Launch, report, Start, TimeSpan.FromSeconds(1));
    }
}
