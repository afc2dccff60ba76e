using Bench.Models;

namespace Bench.Primitives;

/// <summary>An await that always gives its thread back.</summary>
public sealed class AwaitYield() : Primitive(
    PrimitiveName.AwaitYield, "Awaiting Task.Yield(): the rest of the method goes through the pool's queue and goes on there.")
{
    public override ulong Run(Batch batch) => RunAsync(batch).GetAwaiter().GetResult();

    private static async Task<ulong> RunAsync(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++)
        {
            sum += batch.Workload.Run(task, batch.Grain);
            await Task.Yield();
        }
        return sum;
    }
}
