using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Rounds;

/// <summary>Passes on what happens in BenchmarkDotNet, case by case, while it happens; ends a case that hangs.</summary>
/// <param name="launches">The launch that each case is.</param>
/// <param name="kill">Ends the case's process.</param>
internal sealed class LaunchEvents(
    IReadOnlyDictionary<BenchmarkCase, Launch> launches, ILaunchListener listener, Action kill, TimeProvider time) : EventProcessor, IDisposable
{
    /// <summary>No launch of any profile takes a tenth of this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private ITimer? _limit;
    private DateTimeOffset _start;
    private long _started;

    public override void OnStartBuildStage(IReadOnlyList<BuildPartition> partitions) => listener.Building();

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase)
    {
        if (!listener.Starting(launches[benchmarkCase])) throw new EndedEarlyException();
        _start = time.GetUtcNow();
        _started = time.GetTimestamp();
        _limit = time.CreateTimer(_ => kill(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        _limit?.Dispose();
        var took = time.GetElapsedTime(_started);
        var result = LaunchReport.Read(launches[benchmarkCase], report, _start, took);
        if (result.Failure is not null && took >= Patience)
        {
            result = result with { Failure = FormattableString.Invariant($"it did not end within {Patience.TotalMinutes:0} minutes, and was ended") };
        }
        listener.Finished(result);
    }

    public void Dispose() => _limit?.Dispose();
}

/// <summary>Unwinds BenchmarkDotNet, which has no other way to end between two cases.</summary>
internal sealed class EndedEarlyException : Exception;
