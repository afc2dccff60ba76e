using System.Runtime.InteropServices;

namespace Bench.Workers;

/// <summary>What the child processes used that have ended and been waited for.</summary>
internal static class EndedChildren
{
    private const int Children = -1;

    /// <summary>Their CPU time together, runtime start-up and end included; <c>null</c> where the system has no such count (Windows).</summary>
    public static TimeSpan? CpuTime()
    {
        if (OperatingSystem.IsWindows() || !Environment.Is64BitProcess) return null;
        // Longer than any struct rusage; it begins with two pairs of seconds and microseconds: user and kernel.
        var usage = new long[64];
        if (getrusage(Children, usage) != 0) return null;
        // Microseconds fill 4 of their 8 bytes on macOS; they never need more.
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3]);
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern int getrusage(int who, [Out] long[] usage);
}
