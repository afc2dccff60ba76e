using Bench.Models;
using Bench.Workloads;

namespace Bench.Primitives;

/// <summary><see cref="Thread.Sleep(int)"/>.</summary>
public sealed class ThreadSleep() : Primitive(PrimitiveName.ThreadSleep, "Thread.Sleep of the requested length.")
{
    public override bool Suits(IWorkload workload) => workload.Blocks;

    public override ulong Run(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++) sum += batch.Workload.Run(task, batch.Grain);
        return sum;
    }
}
