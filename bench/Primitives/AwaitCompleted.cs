using Bench.Models;

namespace Bench.Primitives;

/// <summary>An await that has nothing to wait for.</summary>
public sealed class AwaitCompleted() : Primitive(PrimitiveName.AwaitCompleted, "Awaiting a task that has completed already, in an asynchronous method.")
{
    public override ulong Run(Batch batch) => RunAsync(batch).AsTask().GetAwaiter().GetResult();

    private static async ValueTask<ulong> RunAsync(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++)
        {
            sum += batch.Workload.Run(task, batch.Grain);
            await Task.CompletedTask.ConfigureAwait(false);
        }
        return sum;
    }
}
