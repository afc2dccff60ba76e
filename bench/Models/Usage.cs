using Bench.Processes;
using Bench.Workers;

namespace Bench.Models;

/// <summary>What processes used. Adds up over processes; what one of them does not know is not known of all.</summary>
/// <param name="CpuNanoseconds">CPU time, user and kernel, or <c>null</c> when the system does not tell.</param>
/// <param name="DeliveredNanoseconds">All lengths together that tasks with a length really took.</param>
/// <param name="DeliveredTasks">How many tasks that were.</param>
/// <param name="Threads">Threads of the processes.</param>
/// <param name="VoluntarySwitches">How often a thread waited, or <c>null</c> when the system does not tell.</param>
/// <param name="InvoluntarySwitches">How often a thread's core was taken away, or <c>null</c>.</param>
/// <param name="PeakBytes">The most memory that they had resident since this was asked the last time, or <c>null</c>.</param>
public readonly record struct Usage(
    long? CpuNanoseconds, long DeliveredNanoseconds, long DeliveredTasks, int Threads,
    long? VoluntarySwitches = 0, long? InvoluntarySwitches = 0, long? PeakBytes = 0)
{
    public static readonly Usage Nothing = new(0, 0, 0, 0);

    /// <summary>What a worker says of itself.</summary>
    public static Usage Of(WorkerUsage worker) => new(
        worker.Cpu.Ticks * TimeSpan.NanosecondsPerTick, 0, 0, worker.Threads, worker.VoluntarySwitches, worker.InvoluntarySwitches, worker.PeakBytes);

    /// <summary>What the system has counted; <c>null</c>, no count, is nothing known.</summary>
    internal static Usage Of(ResourceUsage? counted) => new(
        counted?.Cpu.Ticks * TimeSpan.NanosecondsPerTick, 0, 0, 0, counted?.VoluntarySwitches, counted?.InvoluntarySwitches);

    public static Usage operator +(Usage a, Usage b) => new(
        a.CpuNanoseconds + b.CpuNanoseconds,
        a.DeliveredNanoseconds + b.DeliveredNanoseconds,
        a.DeliveredTasks + b.DeliveredTasks,
        a.Threads + b.Threads,
        a.VoluntarySwitches + b.VoluntarySwitches,
        a.InvoluntarySwitches + b.InvoluntarySwitches,
        a.PeakBytes + b.PeakBytes);

    /// <summary>What was used between two moments: everything that adds up over time, which threads and peaks do not.</summary>
    public static Usage operator -(Usage end, Usage start) => new(
        end.CpuNanoseconds - start.CpuNanoseconds,
        end.DeliveredNanoseconds - start.DeliveredNanoseconds,
        end.DeliveredTasks - start.DeliveredTasks,
        0,
        end.VoluntarySwitches - start.VoluntarySwitches,
        end.InvoluntarySwitches - start.InvoluntarySwitches);
}
