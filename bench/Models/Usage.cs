namespace Bench.Models;

/// <summary>What processes used. Adds up over processes.</summary>
/// <param name="CpuNanoseconds">CPU time, user and kernel, or <c>null</c> when the system does not tell.</param>
/// <param name="DeliveredNanoseconds">All lengths together that tasks with a length really took.</param>
/// <param name="DeliveredTasks">How many tasks that were.</param>
/// <param name="Threads">Threads of the processes.</param>
public readonly record struct Usage(long? CpuNanoseconds, long DeliveredNanoseconds, long DeliveredTasks, int Threads)
{
    public static readonly Usage Nothing = new(0, 0, 0, 0);

    public static Usage operator +(Usage a, Usage b) => new(
        a.CpuNanoseconds + b.CpuNanoseconds,
        a.DeliveredNanoseconds + b.DeliveredNanoseconds,
        a.DeliveredTasks + b.DeliveredTasks,
        a.Threads + b.Threads);
}
