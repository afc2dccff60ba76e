using System.Runtime.InteropServices;

namespace Analysis.Commands;

/// <summary>Ends the program at once on Ctrl-C and SIGTERM, with the exit codes shells expect on every system.</summary>
public sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(ExitCode.Interrupted));
    private readonly PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(ExitCode.Terminated));

    private Interruption()
    {
    }

    public static Interruption Exits() => new();

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
    }
}
