using Bench.Rounds;
using Bench.Suites;
using Bench.Tests.Plan;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Tests.Rounds;

public sealed class LaunchReportTests
{
    private static readonly Launch Launch = new(Planned.Squaring("Thread"), Round: 3, Order: 17);
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly string[] Measured =
    [
        "OverheadJitting  1: 1 op, 100.00 ns, 100.00 ns/op",
        "WorkloadJitting  1: 1 op, 9000.00 ns, 9000.00 ns/op",
        "WorkloadPilot    1: 2 op, 8000.00 ns, 4000.00 ns/op",
        "WorkloadWarmup   1: 4 op, 12000.00 ns, 3000.00 ns/op",
        "WorkloadActual   1: 4 op, 8000.00 ns, 2000.00 ns/op",
        "WorkloadActual   2: 4 op, 16000.00 ns, 4000.00 ns/op",
        "WorkloadActual   3: 4 op, 12000.50 ns, 3000.13 ns/op",
        "WorkloadResult   1: 4 op, 8000.00 ns, 2000.00 ns/op",
    ];

    [Fact]
    public void A_launch_is_its_iterations_without_overheads_and_repeated_results()
    {
        var result = Read(Measured, []);

        Assert.Null(result.Failure);
        Assert.Equal(["Jitting", "Pilot", "Warmup", "Actual", "Actual", "Actual"], result.Rows.Select(row => row.Stage));
        Assert.Equal([1, 1, 1, 1, 2, 3], result.Rows.Select(row => row.Iteration));
        Assert.Equal(12000.5, result.Rows[^1].Nanoseconds);
        Assert.All(result.Rows, row => Assert.Equal((3, 17, Start), (row.Round, row.Order, row.StartUtc)));
        Assert.Equal(12000.5 / 4, result.TypicalNanoseconds);
    }

    [Fact]
    public void The_costs_are_what_the_case_tells()
    {
        var row = Read(Measured, [new CaseFacts(10, 5, 1.5, null, 7, 12).ToString()]).Rows[0];

        Assert.Equal(10, row.CpuNanoseconds);
        Assert.Equal(5, row.PeakThreads);
        Assert.Equal(1.5, row.AllocatedBytes);
        Assert.Null(row.DeliveredNanoseconds);
    }

    [Fact]
    public void Costs_that_are_not_told_stay_unknown()
    {
        var row = Read(Measured, []).Rows[0];

        Assert.Null(row.CpuNanoseconds);
        Assert.Null(row.PeakThreads);
        Assert.Null(row.AllocatedBytes);
    }

    [Fact]
    public void The_first_batch_of_a_process_is_the_cold_one_even_where_it_is_the_warmup() =>
        Assert.Equal(
            ["Jitting", "Actual"],
            Read(["WorkloadWarmup   1: 1 op, 5000.00 ns, 5000.00 ns/op", "WorkloadActual   1: 1 op, 4000.00 ns, 4000.00 ns/op", "WorkloadResult   1: 1 op, 4000.00 ns, 4000.00 ns/op"], [])
                .Rows.Select(row => row.Stage));

    [Fact]
    public void A_wrong_checksum_is_the_case_s_own_words_and_leaves_no_row()
    {
        var told = CaseFailedException.Prefix + "Thread in CpuBoundSquaring TaskCount=64 Grain=1000 squares wrong checksum: expected 1, got 2 (in 1 of 9 batches)";

        var result = Read(Measured, [told], "// ERROR: Exception during GlobalCleanup!");

        Assert.Equal("Thread in CpuBoundSquaring TaskCount=64 Grain=1000 squares wrong checksum: expected 1, got 2 (in 1 of 9 batches)", result.Failure);
        Assert.Empty(result.Rows);
        Assert.Null(result.TypicalNanoseconds);
    }

    [Fact]
    public void A_crash_is_the_message_of_what_caused_it()
    {
        var result = Read(
            ["System.Reflection.TargetInvocationException: Exception has been thrown by the target of an invocation.", " ---> System.IO.IOException: the disk is full", "   at X.Y()"], []);

        Assert.Equal("the disk is full", result.Failure);
    }

    [Fact]
    public void A_process_that_ended_without_a_word_is_its_exit_code()
    {
        Assert.Equal("its process ended with exit code 137 before it was measured", Read([], [], exitCode: 137).Failure);
        Assert.Equal("its process ended without a result", Read([], [], exitCode: 0).Failure);
    }

    private static LaunchResult Read(string[] results, string[] output, string? prefixed = null, int exitCode = 0)
    {
        var executed = new ExecuteResult(true, exitCode, 1, results, prefixed is null ? [] : [prefixed], output, launchIndex: 1);
        var (method, parameters) = SuiteCatalog.Read().Find(Launch.Case);
        var benchmark = BenchmarkCase.Create(method, new Job().Freeze(), parameters, ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()));
        var generated = GenerateResult.Success(ArtifactsPaths.Empty, []);
        var report = new BenchmarkReport(executed.IsSuccess, benchmark, generated, BuildResult.Success(generated), [executed], []);
        return LaunchReport.Read(Launch, report, Start, TimeSpan.FromSeconds(1));
    }
}
