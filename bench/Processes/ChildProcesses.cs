using System.Diagnostics;
using System.Globalization;

namespace Bench.Processes;

/// <summary>
/// The processes this program has started, to end them all when it is interrupted. Launches are told by whoever starts them; what builds the
/// benchmarks is found by its parent, where the system tells it in files.
/// </summary>
public sealed class ChildProcesses
{
    private volatile Process? _launch;

    /// <summary>The launch under way, or <c>null</c>.</summary>
    public Process? Launch
    {
        set => _launch = value;
    }

    /// <summary>Ends all of them, and all that they have started. What has ended already is no error.</summary>
    public void Kill()
    {
        KillLaunch();
        foreach (var id in Children(Environment.ProcessId))
        {
            try
            {
                using var child = Process.GetProcessById(id);
                Kill(child);
            }
            catch (ArgumentException)
            {
                // It ended in the meantime.
            }
        }
    }

    /// <summary>Ends the launch under way, and all that it has started.</summary>
    public void KillLaunch()
    {
        if (_launch is { } running) Kill(running);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended in the meantime, or it is about to.
        }
    }

    /// <summary>By the parent in <c>/proc/*/stat</c>; none on systems without it.</summary>
    private static IEnumerable<int> Children(int parent)
    {
        if (!OperatingSystem.IsLinux()) yield break;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && ParentOf(id) == parent) yield return id;
        }
    }

    private static int? ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            // The second column is the program's name in parentheses and may hold anything; then state, then parent.
            var columns = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(columns[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
