using System.Runtime.InteropServices;

namespace Bench.Processes;

/// <summary>What the system has counted of processes since their start: of all their threads, those that have ended too.</summary>
/// <param name="Cpu">User and kernel.</param>
/// <param name="VoluntarySwitches">How often a thread gave its core away because it had to wait, or <c>null</c> where the system does not count that.</param>
/// <param name="InvoluntarySwitches">How often it was taken away, or <c>null</c>.</param>
internal readonly record struct ResourceUsage(TimeSpan Cpu, long? VoluntarySwitches, long? InvoluntarySwitches)
{
    private const int Self = 0;
    private const int Children = -1;

    // Places in struct rusage, the same on Linux and macOS: two pairs of seconds and microseconds, user and kernel, then fourteen longs.
    private const int VoluntaryPlace = 16;
    private const int InvoluntaryPlace = 17;

    // Longer than any struct rusage.
    private const int Places = 64;

    /// <summary>Of this process; <c>null</c> where the system has no such count (Windows).</summary>
    public static ResourceUsage? OfThisProcess() => Of(Self);

    /// <summary>Of all child processes that have ended and been waited for, runtime start-up and end included; <c>null</c> as above.</summary>
    public static ResourceUsage? OfEndedChildren() => Of(Children);

    public static ResourceUsage operator +(ResourceUsage a, ResourceUsage b) =>
        new(a.Cpu + b.Cpu, a.VoluntarySwitches + b.VoluntarySwitches, a.InvoluntarySwitches + b.InvoluntarySwitches);

    public static ResourceUsage operator -(ResourceUsage a, ResourceUsage b) =>
        new(a.Cpu - b.Cpu, a.VoluntarySwitches - b.VoluntarySwitches, a.InvoluntarySwitches - b.InvoluntarySwitches);

    private static ResourceUsage? Of(int who)
    {
        if (OperatingSystem.IsWindows() || !Environment.Is64BitProcess) return null;
        Span<long> usage = stackalloc long[Places];
        usage.Clear();
        if (getrusage(who, ref MemoryMarshal.GetReference(usage)) != 0) return null;
        // Microseconds fill 4 of their 8 bytes on macOS; they never need more.
        var cpu = TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3]);
        return Counts.Value ? new ResourceUsage(cpu, usage[VoluntaryPlace], usage[InvoluntaryPlace]) : new ResourceUsage(cpu, null, null);
    }

    /// <summary>Some systems that imitate Linux leave the counts at 0: a runtime that has started has waited for something.</summary>
    private static readonly Lazy<bool> Counts = new(() =>
    {
        Span<long> usage = stackalloc long[Places];
        usage.Clear();
        Thread.Sleep(1);
        return getrusage(Self, ref MemoryMarshal.GetReference(usage)) == 0 && usage[VoluntaryPlace] > 0;
    });

    [DllImport("libc", ExactSpelling = true)]
    private static extern int getrusage(int who, ref long usage);
}
