using Bench.Workloads;

namespace Bench.Models;

/// <summary>A loop on the calling thread: the baseline.</summary>
public sealed class SequentialModel : IModel
{
    public string Name => ModelName.Sequential;
    public string InsideTheClock => "The loop over the tasks and nothing else.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

    public ulong Run(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++) sum += batch.Workload.Run(task, batch.Grain);
        return sum;
    }

    public void Dispose() { }
}
