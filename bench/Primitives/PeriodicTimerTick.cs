using System.Diagnostics;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Primitives;

/// <summary>The ticks of a <see cref="PeriodicTimer"/>, from its creation on.</summary>
public sealed class PeriodicTimerTick() : Primitive(
    PrimitiveName.PeriodicTimer, "Awaiting the next tick of a PeriodicTimer of the requested period, its creation before the first tick included.")
{
    public override bool Suits(IWorkload workload) => workload.Blocks;

    public override ulong Run(Batch batch) => RunAsync(batch).GetAwaiter().GetResult();

    private static async Task<ulong> RunAsync(Batch batch)
    {
        var sum = 0UL;
        var last = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds((double)batch.Grain / Sleep.NanosecondsPerMillisecond));
        for (var task = 0; task < batch.TaskCount; task++)
        {
            await timer.WaitForNextTickAsync().ConfigureAwait(false);
            var now = Stopwatch.GetTimestamp();
            batch.Workload.Delivery?.Add(Stopwatch.GetElapsedTime(last, now));
            last = now;
            sum += batch.Workload.Checksum(task, batch.Grain);
        }
        return sum;
    }
}
