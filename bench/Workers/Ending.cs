using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Workers;

/// <summary>How a worker's process ends, and what is said of it where nobody asked for that. From any thread.</summary>
/// <remarks>
/// A <see cref="Process"/> is for one thread at a time: while one learns that it has ended, another may read 0 for its exit code. (Of 4,000 killed processes
/// that four threads waited for at once, one did: .NET 10.0.12.) Who asks how it ended does so here, one by one.
/// </remarks>
/// <param name="process">The worker.</param>
internal sealed class Ending(Process process)
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new(), _learning = new();
    private Task<string>? _words;

    /// <summary>Whether it is over.</summary>
    public bool IsOver
    {
        get { lock (_learning) return process.HasExited; }
    }

    private int ExitCode
    {
        get { lock (_learning) return process.ExitCode; }
    }

    /// <summary>Waits for the end of a worker that was let go; it is ended when that takes more than 2 s.</summary>
    public void Await()
    {
        if (process.WaitForExit(LongestGoodbye)) return;
        Force();
        process.WaitForExit(LongestGoodbye);
    }

    /// <summary>Ends it at once.</summary>
    public void Force()
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime.
        }
    }

    public WorkerException Stalls(TimeSpan silence) =>
        new(FormattableString.Invariant($"worker {process.Id} stalls: no sign of life for {silence.TotalSeconds:0.#} s; it was ended"));

    public WorkerException Nonsense(ProtocolException what) => new($"worker {process.Id} answers nonsense: {what.Message}; it was ended", what);

    /// <summary>Why there is no answer: with the exit code and the last words when the process has ended; otherwise it is ended.</summary>
    public WorkerException Gone(Exception? reason)
    {
        if (!process.WaitForExit(LongestGoodbye))
        {
            Force();
            return reason is ProtocolException nonsense
                ? Nonsense(nonsense)
                : new WorkerException($"worker {process.Id} gives no answer: {reason?.Message ?? "it has closed its output"}; it was ended", reason);
        }
        var words = LastWords();
        var said = words.Length > 0 ? $" and said: {words}" : reason is ProtocolException ? $": {reason.Message}" : "";
        return new WorkerException(
            FormattableString.Invariant($"worker {process.Id} ended in the middle of its work with exit code {ExitCode}{said}"), reason);
    }

    private string LastWords()
    {
        lock (_lock)
        {
            // Something that it has started may hold the pipe open.
            _words ??= process.StandardError.ReadToEndAsync();
            return _words.Wait(LongestGoodbye) ? _words.Result.Trim().ReplaceLineEndings(" ") : "";
        }
    }
}
