using Bench.Workers;

namespace Bench.Tests.Workers;

/// <summary>Notes workers, and checks that neither they nor shared memory are left. Its tests run alone: others have both meanwhile.</summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class NothingLeft
{
    public const string Alone = "nothing left";

    private readonly List<(int Id, string? Start)> _workers = [];

    public int Count => _workers.Count;

    internal Worker Note(Worker worker)
    {
        lock (_workers) _workers.Add((worker.Id, ProcessState.StartOf(worker.Id)));
        return worker;
    }

    public void Check()
    {
        Assert.All(_workers, worker => Assert.True(ProcessState.HasEnded(worker.Id, worker.Start), $"worker {worker.Id} is left"));
        if (!OperatingSystem.IsLinux()) return;
        Assert.Empty(Directory.GetFileSystemEntries("/dev/shm", "*bench*"));
        Assert.DoesNotContain(File.ReadLines("/proc/self/maps"), line => line.Contains("memfd:bench", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles("/proc/self/fd"), IsShared);
    }

    private static bool IsShared(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget?.Contains("memfd:bench", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
