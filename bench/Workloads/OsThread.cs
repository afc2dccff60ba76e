using System.Runtime.InteropServices;

namespace Bench.Workloads;

/// <summary>The calling thread's number as the system has it, which other tools show too.</summary>
internal static class OsThread
{
    private static readonly Func<int> Read = Reader();

    [ThreadStatic]
    private static int _id;

    /// <summary>Asked once a thread. The runtime's own number where the system is not asked.</summary>
    public static int Id => _id != 0 ? _id : _id = Read();

    private static Func<int> Reader()
    {
        if (OperatingSystem.IsWindows()) return () => (int)GetCurrentThreadId();
        if (!OperatingSystem.IsLinux()) return () => Environment.CurrentManagedThreadId;
        try
        {
            _ = gettid();
            return gettid;
        }
        catch (EntryPointNotFoundException)
        {
            return () => Environment.CurrentManagedThreadId;
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    [SuppressGCTransition]
    private static extern int gettid();

    [DllImport("kernel32", ExactSpelling = true)]
    [SuppressGCTransition]
    private static extern uint GetCurrentThreadId();
}
