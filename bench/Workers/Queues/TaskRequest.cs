namespace Bench.Workers.Queues;

/// <summary>One task for a worker.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Grain">Useful work in the workload's unit.</param>
public readonly record struct TaskRequest(string Workload, int Task, long Grain)
{
    public TaskRange Range => new(Workload, Task, 1, Grain);
}
