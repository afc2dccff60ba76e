using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bench.Processes;

/// <summary>This program as the <see cref="Guard"/> of another: waits for its end and ends what it has left. Linux.</summary>
internal static class GuardProcess
{
    /// <summary>The argument, alone, that makes this program a guard; for itself only.</summary>
    public const string Argument = "guard";

    /// <summary>The environment variable by which processes are found; children inherit it.</summary>
    public const string Variable = "BENCH_GUARD_MARK";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // What is just starting a process shows it a moment later.
    private const int QuietLooks = 3;
    private const int MostLooks = 100;

    public static bool IsRequested(string[] args) => args is [Argument];

    /// <summary>Reads the mark from standard input, and waits for the end of that.</summary>
    /// <returns>The exit code: 0.</returns>
    public static int Run()
    {
        // Ctrl-C reaches every process of the terminal; this one ends when the other has.
        using var interrupt = Ignore(PosixSignal.SIGINT);
        using var terminate = Ignore(PosixSignal.SIGTERM);
        using var hangUp = Ignore(PosixSignal.SIGHUP);
        var mark = Console.In.ReadToEnd().Trim();
        if (mark.Length == 0) return 0;
        var quiet = 0;
        for (var look = 0; look < MostLooks && quiet < QuietLooks; look++)
        {
            var left = Marked(mark);
            foreach (var id in left) Kill(id);
            quiet = left.Count == 0 ? quiet + 1 : 0;
            Thread.Sleep(Pause);
        }
        return 0;
    }

    private static PosixSignalRegistration Ignore(PosixSignal signal) => PosixSignalRegistration.Create(signal, context => context.Cancel = true);

    private static List<int> Marked(string mark)
    {
        var setting = $"{Variable}={mark}";
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Environment(id).Split('\0').Contains(setting))
                found.Add(id);
        }
        return found;
    }

    /// <summary>Empty for what has ended or belongs to others.</summary>
    private static string Environment(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/environ"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime.
        }
    }
}
