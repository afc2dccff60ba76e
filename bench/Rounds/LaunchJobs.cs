using System.Globalization;
using Bench.Plan;
using Bench.Suites;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Rounds;

/// <summary>How BenchmarkDotNet is to measure a launch: a round is a job, so that all rounds share one build.</summary>
/// <param name="toolchain">What builds and starts the cases.</param>
/// <param name="shape">How long each is.</param>
/// <param name="plantedShare">By how much twins are slowed on purpose, or <c>null</c>.</param>
internal sealed class LaunchJobs(IToolchain toolchain, LaunchShape shape, double? plantedShare)
{
    // What only warns of sources that were built before; the code that comes out is the same.
    private static readonly Argument[] BuildFaster = [new MsBuildArgument("/p:RunAnalyzers=false"), new MsBuildArgument("/p:GenerateDocumentationFile=false")];

    private readonly Dictionary<(int Round, bool Twin, bool OneBatch), Job> _jobs = [];

    public Job For(Launch launch)
    {
        var key = (launch.Round, launch.Case.Twin, LaunchShape.IsOneBatchPerIteration(launch.Case));
        if (!_jobs.TryGetValue(key, out var job)) _jobs.Add(key, job = Create(key.Round, key.Twin, key.Item3));
        return job;
    }

    private Job Create(int round, bool twin, bool oneBatch)
    {
        // Monitoring: one invocation is one iteration, none is spent on finding out how many make one.
        var job = new Job()
            .WithToolchain(toolchain)
            .WithArguments(BuildFaster)
            .WithStrategy(oneBatch ? RunStrategy.Monitoring : RunStrategy.Throughput)
            .WithLaunchCount(1)
            .WithWarmupCount(shape.Warmups)
            .WithIterationCount(shape.Iterations)
            .WithEvaluateOverhead(false)
            .WithOutlierMode(OutlierMode.DontRemove)
            // The machine is measured as its user has set it up, and stays so when a run is killed.
            .DontEnforcePowerPlan();
        if (!oneBatch)
        {
            // Doubling the batches until an iteration is long enough ends after a known time. Aiming at an exact time instead takes several
            // iterations more where makespans scatter.
            job = job
                .WithUnrollFactor(1)
                .WithMinInvokeCount(1)
                .WithMinIterationTime(TimeInterval.FromMilliseconds(shape.ShortestIteration.TotalMilliseconds));
        }
        if (twin && plantedShare is { } share)
        {
            job = job.WithEnvironmentVariable(Plant.Variable, share.ToString("R", CultureInfo.InvariantCulture));
        }
        return job.WithId(FormattableString.Invariant($"R{round:00}{(twin ? "T" : "")}")).Freeze();
    }
}
