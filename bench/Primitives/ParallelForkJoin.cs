using Bench.Models;

namespace Bench.Primitives;

/// <summary>Forking and joining a parallel loop that has next to nothing to do: an index per core, one of which does the task.</summary>
public sealed class ParallelForkJoin() : Primitive(
    PrimitiveName.ParallelForkJoin, "Parallel.For over as many indices as there are cores, and its end, with a body that does one task altogether.")
{
    public override ulong Run(Batch batch)
    {
        var (sum, task) = (0UL, 0);
        Action<int> body = index =>
        {
            if (index == 0) sum += batch.Workload.Run(task, batch.Grain);
        };
        for (; task < batch.TaskCount; task++) Parallel.For(0, Environment.ProcessorCount, body);
        return sum;
    }
}
