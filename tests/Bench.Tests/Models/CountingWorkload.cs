using System.Collections.Concurrent;
using Bench.Workloads;

namespace Bench.Tests.Models;

/// <summary>Counts how often each task has been run, and fails the one it is told to.</summary>
internal sealed class CountingWorkload(int? failing = null) : IWorkload
{
    private readonly ConcurrentDictionary<int, int> _runs = new();

    public string Name => "Counting";
    public string GrainUnit => "none";
    public IReadOnlyDictionary<int, int> Runs => _runs;

    public ulong Run(int task, long grain)
    {
        _runs.AddOrUpdate(task, 1, (_, runs) => runs + 1);
        return task == failing ? throw new InvalidOperationException($"task {task} failed") : Checksum(task, grain);
    }

    public async ValueTask<ulong> RunAsync(int task, long grain)
    {
        await Task.Yield();
        return Run(task, grain);
    }

    public ulong Checksum(int task, long grain) => ((ulong)task + 1) * 0x9E3779B97F4A7C15;
}
