using System.Diagnostics;

namespace Bench.Workloads;

/// <summary>
/// Waiting: <see cref="Thread.Sleep(int)"/>, or <see cref="Task.Delay(int)"/> where the model is asynchronous. The grain is nanoseconds, whole milliseconds
/// only.
/// </summary>
public sealed class Sleep : IWorkload
{
    public const long NanosecondsPerMillisecond = 1_000_000;

    public string Name => WorkloadName.Sleep;
    public string GrainUnit => GrainUnitName.Nanoseconds;
    public bool Blocks => true;
    public long SmallGrain => NanosecondsPerMillisecond;
    public Delivery Delivery { get; } = new();

    public ulong Run(int task, long grain)
    {
        var milliseconds = Milliseconds(grain);
        var start = Stopwatch.GetTimestamp();
        Thread.Sleep(milliseconds);
        Delivery.Add(Stopwatch.GetElapsedTime(start));
        return Checksum(task, grain);
    }

    public async ValueTask<ulong> RunAsync(int task, long grain)
    {
        var milliseconds = Milliseconds(grain);
        var start = Stopwatch.GetTimestamp();
        await Task.Delay(milliseconds).ConfigureAwait(false);
        Delivery.Add(Stopwatch.GetElapsedTime(start));
        return Checksum(task, grain);
    }

    public ulong Checksum(int task, long grain) => TaskMark.Of(task);

    /// <exception cref="ArgumentOutOfRangeException">There are no such sleeps.</exception>
    internal static int Milliseconds(long grain)
    {
        if (grain <= 0 || grain % NanosecondsPerMillisecond != 0 || grain / NanosecondsPerMillisecond > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(grain), grain, "waiting takes whole milliseconds, in ns: 1000000, 2000000, …");
        }
        return (int)(grain / NanosecondsPerMillisecond);
    }

    Delivery? IWorkload.Delivery => Delivery;
}
