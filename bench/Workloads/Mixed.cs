using System.Numerics;

namespace Bench.Workloads;

/// <summary>
/// Computing first, then waiting, half of the grain each (<see cref="MixedTask"/>): what a request handler does. The asynchronous form computes on the pool,
/// as <see cref="Squaring"/> does, and waits with <see cref="Task.Delay(int)"/>. The grain is nanoseconds, an even number of milliseconds.
/// </summary>
public sealed class Mixed : IWorkload
{
    private const long Step = 2 * Sleep.NanosecondsPerMillisecond;

    public string Name => WorkloadName.Mixed;
    public string GrainUnit => GrainUnitName.Nanoseconds;
    public bool Blocks => true;
    public long SmallGrain => Step;

    public ulong Run(int task, long grain)
    {
        var milliseconds = Milliseconds(grain);
        var sum = Compute(task, grain);
        Thread.Sleep(milliseconds);
        return sum;
    }

    public async ValueTask<ulong> RunAsync(int task, long grain)
    {
        var milliseconds = Milliseconds(grain);
        // Before its first await an asynchronous method runs on its caller, and all tasks would compute there, one after the other.
        var sum = await Task.Run(() => Compute(task, grain)).ConfigureAwait(false);
        await Task.Delay(milliseconds).ConfigureAwait(false);
        return sum;
    }

    public ulong Checksum(int task, long grain) => Squaring.SumInClosedForm((BigInteger)task * MixedTask.Squares(grain), MixedTask.Squares(grain));

    private static ulong Compute(int task, long grain)
    {
        var squares = (ulong)MixedTask.Squares(grain);
        return Squaring.SumOfSquares((ulong)task * squares, (ulong)(task + 1) * squares);
    }

    private static int Milliseconds(long grain)
    {
        if (grain <= 0 || grain % Step != 0 || grain / Step > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(grain), grain, "Mixed takes an even number of milliseconds, in ns: 2000000, 4000000, …");
        return (int)(grain / Step);
    }
}
