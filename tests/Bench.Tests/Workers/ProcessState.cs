using System.Diagnostics;

namespace Bench.Tests.Workers;

/// <summary>Other processes, by id.</summary>
internal static class ProcessState
{
    /// <summary>Whether a process has ended, reaped or not: nobody may be there to reap an orphan.</summary>
    public static bool HasEnded(int id)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var stat = File.ReadAllText($"/proc/{id}/stat");
                return stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X';
            }
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    public static async Task WaitForEnd(int id, CancellationToken stop)
    {
        while (!HasEnded(id)) await Task.Delay(10, stop);
    }

    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
