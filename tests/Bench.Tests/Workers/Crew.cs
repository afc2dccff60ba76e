using Bench.Models;
using Bench.Workers;
using Bench.Workers.Queues;

namespace Bench.Tests.Workers;

/// <summary>Two workers of any start that get their tasks one way or another.</summary>
internal sealed class Crew : IDisposable
{
    public const string Ranges = "ranges", Pipe = "pipe", SharedMemory = "shared memory";
    public static readonly string[] Ways = [Ranges, Pipe, SharedMemory];

    private const int Workers = 2;

    private readonly MultiProcessModel? _model;
    private readonly Dispatcher? _dispatcher;

    /// <param name="longestStart">Until a worker serves; ranges know no such limit.</param>
    public Crew(string way, Func<Worker> start, TimeSpan silence, TimeSpan longestStart)
    {
        if (way != Ranges)
        {
            _dispatcher = new Dispatcher(Workers, way == Pipe ? Transport.Pipe : Transport.SharedMemory, start, silence, longestStart);
            return;
        }
        _model = new MultiProcessModel(start, silence);
        try
        {
            _model.Start(new Batch(new Bench.Workloads.Squaring(), 1, 1, Workers));
        }
        catch
        {
            _model.Dispose();
            throw;
        }
    }

    public static void SkipWithout(string way)
    {
        if (way == SharedMemory && !SharedBlock.IsSupported) Assert.Skip("this system has no shared memory without a name");
    }

    public ulong Run(Batch batch) => _model?.Run(batch) ?? _dispatcher!.Run(batch.Workload.Name, batch.TaskCount, batch.Grain).Checksum;

    public void Dispose()
    {
        _model?.Dispose();
        _dispatcher?.Dispose();
    }
}
