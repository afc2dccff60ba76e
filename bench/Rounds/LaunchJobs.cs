using System.Globalization;
using Bench.Plan;
using Bench.Suites;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Rounds;

/// <summary>How BenchmarkDotNet is to measure a launch: a round is a job, so that all rounds share one build.</summary>
/// <param name="plantedShare">By how much twins are slowed on purpose, or <c>null</c>.</param>
internal sealed class LaunchJobs(double? plantedShare)
{
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
            .WithStrategy(oneBatch ? RunStrategy.Monitoring : RunStrategy.Throughput)
            .WithLaunchCount(1)
            .WithWarmupCount(LaunchShape.Warmups)
            .WithIterationCount(LaunchShape.Iterations)
            .WithEvaluateOverhead(false)
            .WithOutlierMode(OutlierMode.DontRemove);
        if (!oneBatch) job = job.WithIterationTime(TimeInterval.FromMilliseconds(LaunchShape.IterationTime.TotalMilliseconds));
        if (twin && plantedShare is { } share)
        {
            job = job.WithEnvironmentVariable(Plant.Variable, share.ToString("R", CultureInfo.InvariantCulture));
        }
        return job.WithId(FormattableString.Invariant($"R{round:00}{(twin ? "T" : "")}")).Freeze();
    }
}
