using System.Diagnostics;
using Bench.Processes;

namespace Bench.Reference;

/// <summary>An interpreter with the reference's script.</summary>
internal static class ReferenceProcess
{
    /// <summary>Beside this program.</summary>
    private static string Script => Path.Combine(AppContext.BaseDirectory, "Reference", "reference.py");

    /// <param name="interpreter">A path, or a name that is looked for as the system does.</param>
    /// <param name="started">Hears of the process, and of its end with <c>null</c>.</param>
    public static ProcessAnswer Run(string interpreter, IEnumerable<string> arguments, TimeSpan patience, Action<Process?>? started = null) =>
        // Isolated: what a user has installed or set does not count, and nothing is written beside the script.
        BoundedProcess.Run(new ProcessStartInfo(interpreter, ["-I", "-B", Script, .. arguments]), patience, started);
}
