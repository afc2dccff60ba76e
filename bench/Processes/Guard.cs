using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Processes;

/// <summary>
/// A second process of this program, which outlives it by a moment and then ends whatever it has started and left running. A program that is
/// killed can do that no more itself, and a build that nobody waits for goes on for as long as a build takes.
/// </summary>
internal sealed class Guard : IDisposable
{
    private readonly Process _process;

    private Guard(Process process) => _process = process;

    /// <summary>Has all that this program starts from now on guarded, and what those start.</summary>
    /// <returns>
    /// <c>null</c> on systems that do not show a process's environment to others; there what has been started finds its pipes closed and ends.
    /// </returns>
    public static Guard? Start()
    {
        var mark = Guid.NewGuid().ToString("N");
        var guard = Start(mark);
        // Set after the guard was started, which is not to find itself.
        Environment.SetEnvironmentVariable(GuardProcess.Variable, mark);
        return guard;
    }

    /// <param name="mark">The value of <see cref="GuardProcess.Variable"/> in the environment of what is to be ended.</param>
    internal static Guard? Start(string mark)
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            var process = Process.Start(ThisProgram.In(AppContext.BaseDirectory, GuardProcess.Argument))!;
            process.StandardInput.WriteLine(mark);
            process.StandardInput.Flush();
            return new Guard(process);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }

    public void Dispose() => EndByInput.Of(_process);
}
