using Bench.Models;
using Bench.Workers;

namespace Bench.Primitives;

/// <summary>A process from its start to its end.</summary>
public sealed class ProcessStart() : Primitive(
    PrimitiveName.ProcessStart, "Starting a .NET process, a message each way, and waiting for its end.", Isolation.Own)
{
    public override ulong Run(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++)
        {
            using var worker = Worker.Start();
            worker.Send(new TaskRange(batch.Workload.Name, task, 1, batch.Grain));
            sum += worker.Receive().Checksum;
            worker.Join();
        }
        return sum;
    }

    /// <summary>What ended processes used is not asked for.</summary>
    public override Usage ChildrenUsage() => Usage.Nothing with { CpuNanoseconds = null };
}
