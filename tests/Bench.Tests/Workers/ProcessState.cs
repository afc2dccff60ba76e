using System.Diagnostics;
using System.Globalization;

namespace Bench.Tests.Workers;

/// <summary>Other processes, by id.</summary>
internal static class ProcessState
{
    /// <summary>In <c>/proc/ID/stat</c>, behind the program's name.</summary>
    private const int State = 0, Started = 19;

    /// <summary>What tells a process from a later one that got its id again; <c>null</c> where the system does not tell.</summary>
    public static string? StartOf(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() ? Stat(id)[Started] : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a process has ended, reaped or not: nobody may be there to reap an orphan.</summary>
    /// <param name="start">Its <see cref="StartOf"/>, where ids may have been used up since.</param>
    public static bool HasEnded(int id, string? start = null)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var stat = Stat(id);
                return stat[State] is "Z" or "X" || (start is not null && stat[Started] != start);
            }
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string[] Stat(int id)
    {
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
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
