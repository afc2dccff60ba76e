using Bench.Models;
using Bench.Workloads;

namespace Bench.Primitives;

/// <summary><see cref="Task.Delay(int)"/> and await.</summary>
public sealed class TaskDelay() : Primitive(PrimitiveName.TaskDelay, "Awaiting Task.Delay of the requested length.")
{
    public override bool Suits(IWorkload workload) => workload.Blocks;

    public override ulong Run(Batch batch) => RunAsync(batch).GetAwaiter().GetResult();

    private static async Task<ulong> RunAsync(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++) sum += await batch.Workload.RunAsync(task, batch.Grain).ConfigureAwait(false);
        return sum;
    }
}
