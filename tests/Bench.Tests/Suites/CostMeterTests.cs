using Bench.Models;
using Bench.Suites;
using Bench.Workloads;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Bench.Tests.Suites;

public sealed class CostMeterTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public Task A_real_engine_tells_what_the_measured_iterations_cost_and_only_those() => Task.Run(() =>
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithStrategy(RunStrategy.Monitoring).WithInvocationCount(2).WithUnrollFactor(1).WithWarmupCount(1).WithIterationCount(3);
        var config = ManualConfig.CreateEmpty().AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator);
        var summary = BenchmarkRunner.Run<FourSleepers>(config);

        Assert.True(Assert.Single(summary.Reports).Success);
        var facts = CaseFacts.Parse(FourSleepers.Output.ToString().TrimEnd());
        Assert.NotNull(facts);
        Assert.Equal(6, facts.Operations);
        Assert.True(facts.CpuNanoseconds > 0);
        Assert.True(facts.AllocatedBytes > 4 * 64, "four threads are some objects");
        Assert.InRange(facts.DeliveredNanoseconds!.Value, 4_000_000, 10_000_000_000);
        Assert.True(facts.PeakThreads > 4, "four threads beside the caller");
    }, Stop);

    /// <summary>For the test above only; public because the engine derives from it.</summary>
    public class FourSleepers
    {
        public static readonly StringWriter Output = new();

        private RunningCase? _case;

        [GlobalSetup]
        public void Start() => _case = RunningCase.Start("Suite", new ThreadModel(), new Batch(new Sleep(), 4, 5_000_000), Output);

        [Benchmark]
        public ulong Thread() => _case!.RunBatch();

        [GlobalCleanup]
        public void Finish()
        {
            using (_case) _case!.Finish();
        }
    }
}
