using Bench.Rounds;
using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.BenchmarkDotNet;

/// <summary>Passes on what happens in BenchmarkDotNet, launch by launch, while it happens: says what each one is to measure, and ends one that hangs.</summary>
/// <param name="launches">Asked for the next one when it is due.</param>
/// <param name="script">Writes what a launch is to measure where its process finds it.</param>
/// <param name="kill">Ends the launch's process.</param>
internal sealed class LaunchEvents(
    IEnumerator<Launch> launches, Action<Launch> script, ILaunchListener listener, Action kill, TimeProvider time) : EventProcessor, IDisposable
{
    /// <summary>No launch of any profile takes a tenth of this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private ITimer? _limit;
    private DateTimeOffset _start;
    private long _started;

    public override void OnStartBuildStage(IReadOnlyList<BuildPartition> partitions) => listener.Building();

    public override void OnBuildComplete(BuildPartition partition, BuildResult buildResult)
    {
        if (!buildResult.IsBuildSuccess) throw new NotBuiltException();
    }

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase)
    {
        if (!launches.MoveNext()) throw new EndedException();
        script(launches.Current);
        listener.Starting(launches.Current);
        _start = time.GetUtcNow();
        _started = time.GetTimestamp();
        _limit = time.CreateTimer(_ => kill(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        _limit?.Dispose();
        var took = time.GetElapsedTime(_started);
        var result = LaunchReport.Read(launches.Current, report, _start, took);
        if (result.IsEmpty && took >= Patience)
        {
            result = LaunchResult.Failed(launches.Current,
                FormattableString.Invariant($"it did not end within {Patience.TotalMinutes:0} minutes, and was ended"), took);
        }
        listener.Finished(result);
    }

    public void Dispose() => _limit?.Dispose();
}

/// <summary>No launch is left. BenchmarkDotNet has no other way to end between two cases than to be unwound.</summary>
internal sealed class EndedException : Exception;

/// <summary>The benchmark could not be built.</summary>
internal sealed class NotBuiltException : Exception;
