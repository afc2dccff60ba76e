using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// <see cref="ThreadPoolModel"/> with the pool's minimum raised to as many threads as there are tasks, so that it grows at once instead of a thread every half
/// second. The setting is the whole process's: this model shares one with nobody, and puts the setting back when it is disposed.
/// </summary>
public sealed class ThreadPoolWarmModel : IModel
{
    private readonly ThreadPoolModel _pool = new();
    private (int Workers, int Completion)? _usual;

    public string Name => ModelName.ThreadPoolWarm;
    public string InsideTheClock => "As ThreadPool; the pool's minimum is raised to the number of tasks outside the clock (inside it for a first batch).";

    public Isolation IsolationWith(IWorkload workload) => Isolation.OwnInEachCell;

    public void Start(Batch batch)
    {
        ThreadPool.GetMinThreads(out var workers, out var completion);
        _usual ??= (workers, completion);
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.SetMinThreads(Math.Clamp(batch.Dop ?? batch.TaskCount, workers, most), completion);
    }

    public ulong Run(Batch batch) => _pool.Run(batch);

    public void Dispose()
    {
        _pool.Dispose();
        if (_usual is { } usual) ThreadPool.SetMinThreads(usual.Workers, usual.Completion);
    }
}
