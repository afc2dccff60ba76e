using Bench.Workloads;

namespace Bench.Models;

/// <summary>A loop on the calling thread whose tasks use the core's vector instructions: what parallelism has to beat.</summary>
public sealed class SequentialSimdModel : IModel
{
    public string Name => ModelName.SequentialSimd;
    public string InsideTheClock => "The loop over the tasks, each of them vectorised, and nothing else.";

    public bool Suits(IWorkload workload) => workload.Vectorises;

    public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++) sum += batch.Workload.RunVectorised(task, batch.Grain);
        return sum;
    }

    public void Dispose() { }
}
