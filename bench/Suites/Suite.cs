using Bench.Laps;
using Bench.Models;
using Bench.Workloads;
using BenchmarkDotNet.Attributes;

namespace Bench.Suites;

/// <summary>
/// One question, put to every model over a grid of cells. The verb run measures it by turns (<see cref="LaunchProcess"/>); as BenchmarkDotNet's own benchmarks,
/// which these methods are, the same batches are measured by its default job, to check the one against the other.
/// </summary>
public abstract class Suite
{
    private RunningCase? _case;
    private Provisions? _provisions;

    [ParamsSource(nameof(TaskCounts))]
    public int TaskCount { get; set; }

    /// <summary>Useful work per task in the workload's unit.</summary>
    [ParamsSource(nameof(Grains))]
    public long Grain { get; set; }

    public IEnumerable<int> TaskCounts => Grid.TaskCounts;
    public IEnumerable<long> Grains => Grid.Grains;
    public abstract Grid Grid { get; }

    /// <summary>Tasks in flight at once as BenchmarkDotNet's own benchmark, or <c>null</c>: every model's own choice.</summary>
    protected virtual int? Dop => null;

    // A model is a pair: what is started outside the clock, and what is measured. A test tells when one is missing.
    [GlobalSetup(Target = nameof(Sequential))] public void StartSequential() => Start(new SequentialModel());
    [Benchmark(Baseline = true)] public ulong Sequential() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(Thread))] public void StartThread() => Start(new ThreadModel());
    [Benchmark] public ulong Thread() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(ThreadPool))] public void StartThreadPool() => Start(new ThreadPoolModel());
    [Benchmark] public ulong ThreadPool() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(ParallelFor))] public void StartParallelFor() => Start(new ParallelForModel());
    [Benchmark] public ulong ParallelFor() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(MultiProcess))] public void StartMultiProcess() => Start(new MultiProcessModel());
    [Benchmark] public ulong MultiProcess() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(ProcessPerTask))] public void StartProcessPerTask() => Start(new ProcessPerTaskModel());
    [Benchmark] public ulong ProcessPerTask() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(Async))] public void StartAsync() => Start(new AsyncModel());
    [Benchmark] public ulong Async() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(ParallelForEachAsync))] public void StartParallelForEachAsync() => Start(new ParallelForEachAsyncModel());
    [Benchmark] public ulong ParallelForEachAsync() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(ParallelForChunked))] public void StartParallelForChunked() => Start(new ParallelForChunkedModel());
    [Benchmark] public ulong ParallelForChunked() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(Plinq))] public void StartPlinq() => Start(new PlinqModel());
    [Benchmark] public ulong Plinq() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(Channels))] public void StartChannels() => Start(new ChannelsModel());
    [Benchmark] public ulong Channels() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(TaskRun))] public void StartTaskRun() => Start(new TaskRunModel());
    [Benchmark] public ulong TaskRun() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(LongRunning))] public void StartLongRunning() => Start(new LongRunningModel());
    [Benchmark] public ulong LongRunning() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(ThreadPoolWarm))] public void StartThreadPoolWarm() => Start(new ThreadPoolWarmModel());
    [Benchmark] public ulong ThreadPoolWarm() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(CoreWorkers))] public void StartCoreWorkers() => Start(new CoreWorkersModel());
    [Benchmark] public ulong CoreWorkers() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(SequentialSimd))] public void StartSequentialSimd() => Start(new SequentialSimdModel());
    [Benchmark] public ulong SequentialSimd() => _case!.RunBatch();

    [GlobalSetup(Target = nameof(MultiProcessQueue))] public void StartMultiProcessQueue() => Start(new MultiProcessQueueModel());
    [Benchmark] public ulong MultiProcessQueue() => _case!.RunBatch();

    /// <summary>Fails the case when a batch came out wrong: what a global cleanup throws, BenchmarkDotNet counts as the case's error.</summary>
    [GlobalCleanup]
    public void Finish()
    {
        using (_provisions)
        using (_case?.Model) _case?.Check();
    }

    private void Start(IModel model)
    {
        _provisions = Provisions.ForLaunch(Grid.Workload.Name);
        if (_provisions.Missing is [var (_, why), ..]) throw new CaseFailedException($"{why.Message} {why.Remedy}", why);
        var batch = new Batch(Grid.Workload, TaskCount, Grain, Dop);
        model.Start(batch);
        _case = new RunningCase(Grid.Suite, model, batch);
    }
}
