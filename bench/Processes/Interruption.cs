using System.Runtime.InteropServices;

namespace Bench.Processes;

/// <summary>
/// Ctrl-C and SIGTERM: the children are ended, the measuring is asked to stop, and the program ends by itself; where it does not within
/// <see cref="Patience"/> it is ended.
/// </summary>
public sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Action _killChildren;
    private readonly Action _lastWords;
    private int _exitCode;

    /// <param name="killChildren">Ends what this program has started; called again and again until the program has ended.</param>
    /// <param name="lastWords">What has to be written before the program is ended.</param>
    public Interruption(Action killChildren, Action lastWords)
    {
        (_killChildren, _lastWords) = (killChildren, lastWords);
        Register(PosixSignal.SIGINT, 130);
        Register(PosixSignal.SIGTERM, 143);
        Register(PosixSignal.SIGHUP, 129);
    }

    public CancellationToken Token => _stop.Token;

    /// <summary>128 plus the signal's number, or <c>null</c> as long as there was none.</summary>
    public int? ExitCode => _exitCode == 0 ? null : _exitCode;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Dispose();
    }

    private void Register(PosixSignal signal, int exitCode) => _registrations.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, 0) != 0) return;
        new Thread(End) { IsBackground = true }.Start();
        _stop.Cancel();
    }));

    private void End()
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            _killChildren();
            Thread.Sleep(Pause);
        }
        _lastWords();
        _killChildren();
        Environment.Exit(_exitCode);
    }
}
