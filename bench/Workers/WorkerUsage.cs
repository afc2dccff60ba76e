using Bench.Processes;

namespace Bench.Workers;

/// <summary>What a worker says of itself.</summary>
/// <param name="Cpu">Since its start.</param>
/// <param name="Threads">Now.</param>
/// <param name="VoluntarySwitches">Since its start, or <c>null</c> where the system does not count them.</param>
/// <param name="InvoluntarySwitches">Since its start, or <c>null</c>.</param>
/// <param name="PeakBytes">The most memory it had resident since it was asked the last time, or <c>null</c>.</param>
public readonly record struct WorkerUsage(TimeSpan Cpu, int Threads, long? VoluntarySwitches, long? InvoluntarySwitches, long? PeakBytes)
{
    private static readonly Lazy<PeakMemory> Memory = new(() => new PeakMemory());

    /// <summary>Of this process, which is a worker.</summary>
    internal static WorkerUsage OfThisProcess()
    {
        var peak = Memory.Value.Bytes();
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        var counted = ResourceUsage.OfThisProcess();
        var usage = new WorkerUsage(Environment.CpuUsage.TotalTime, self.Threads.Count, counted?.VoluntarySwitches, counted?.InvoluntarySwitches, peak);
        Memory.Value.Reset();
        return usage;
    }
}
