using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Rounds;

/// <summary>Passes on what happens in BenchmarkDotNet, case by case, while it happens.</summary>
internal sealed class LaunchEvents(IReadOnlyDictionary<BenchmarkCase, Launch> launches, ILaunchListener listener, TimeProvider time) : EventProcessor
{
    private DateTimeOffset _start;
    private long _started;

    public override void OnStartBuildStage(IReadOnlyList<BuildPartition> partitions) => listener.Building();

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase)
    {
        if (!listener.Starting(launches[benchmarkCase])) throw new EndedEarlyException();
        _start = time.GetUtcNow();
        _started = time.GetTimestamp();
    }

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report) =>
        listener.Finished(LaunchReport.Read(launches[benchmarkCase], report, _start, time.GetElapsedTime(_started)));
}

/// <summary>Unwinds BenchmarkDotNet, which has no other way to end between two cases.</summary>
internal sealed class EndedEarlyException : Exception;
