using Bench.Models;

namespace Bench.Primitives;

/// <summary><see cref="Task.Run(Action)"/> and await, as asynchronous code does it: from a thread of the pool.</summary>
public sealed class TaskRunAwait() : Primitive(PrimitiveName.TaskRunAwait, "Task.Run of a task and awaiting it, on a thread of the pool.")
{
    public override ulong Run(Batch batch) => RunAsync(batch).GetAwaiter().GetResult();

    private static async Task<ulong> RunAsync(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++)
        {
            var index = task;
            sum += await Task.Run(() => batch.Workload.Run(index, batch.Grain)).ConfigureAwait(false);
        }
        return sum;
    }
}
