using System.ComponentModel;
using System.Diagnostics;
using Bench.Processes;

namespace Bench.Workers;

/// <summary>A worker process, seen from the benchmark. One request at a time; disposing it ends the process.</summary>
public sealed class Worker : IDisposable
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Stream _requests;
    private readonly Stream _answers;
    private readonly TextWriter _lines;

    private Worker(Process process, TextWriter lines)
    {
        _process = process;
        _lines = lines;
        _requests = process.StandardInput.BaseStream;
        _answers = new BufferedStream(process.StandardOutput.BaseStream);
    }

    public int Id => _process.Id;

    /// <summary>Starts this program as a worker; does not wait until it is ready.</summary>
    /// <param name="lines">Gets what the worker's tasks print, or <c>null</c> when nobody cares.</param>
    /// <exception cref="WorkerException">The process could not be started.</exception>
    public static Worker Start(TextWriter? lines = null) => Start(ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument), lines);

    internal static Worker Start(ProcessStartInfo command, TextWriter? lines = null)
    {
        WorkerRecording.HandOn(command);
        try
        {
            return new Worker(Process.Start(command)!, lines ?? TextWriter.Null);
        }
        catch (Win32Exception e)
        {
            throw new WorkerException($"no worker could be started from {command.FileName}: {e.Message}", e);
        }
    }

    /// <summary>Asks for a range and does not wait.</summary>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    public void Send(TaskRange range) => Send(Payload.Run(range));

    /// <summary>Waits for the answer to <see cref="Send(TaskRange)"/>.</summary>
    /// <exception cref="WorkerException">A task failed in the worker, or the worker is gone.</exception>
    public RangeResult Receive() => Payload.ReadResult(Answer());

    /// <summary>What the worker has used so far.</summary>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    public WorkerUsage ReportUsage()
    {
        Send(new Frame(FrameKind.ReportUsage, default));
        return Payload.ReadUsage(Answer());
    }

    /// <summary>Lets the worker end by ending its input, and waits for it.</summary>
    /// <returns>Its CPU time from start to end where the system still knows (Windows); <see cref="ResourceUsage.OfEndedChildren"/> for others.</returns>
    public TimeSpan? Join()
    {
        CloseInput();
        _process.WaitForExit();
        return OperatingSystem.IsWindows() ? _process.TotalProcessorTime : null;
    }

    /// <summary>Lets it end, or ends it when it does not within 2 s.</summary>
    internal void End()
    {
        CloseInput();
        if (!_process.WaitForExit(LongestGoodbye)) _process.Kill();
    }

    public void Dispose()
    {
        End();
        // Disposing the process leaves its streams open.
        _answers.Dispose();
        _process.StandardError.Dispose();
        _process.Dispose();
    }

    /// <summary>Bytes of whole frames; only one thread at a time sends.</summary>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    internal void Send(ReadOnlySpan<byte> frames)
    {
        try
        {
            _requests.Write(frames);
            _requests.Flush();
        }
        catch (IOException e)
        {
            throw Gone(e);
        }
    }

    /// <summary>The next frame that is no line, an error's too.</summary>
    /// <exception cref="WorkerException">The worker is gone, or answers nonsense.</exception>
    internal Frame Next()
    {
        try
        {
            while (Frame.Read(_answers) is { } frame)
            {
                if (frame.Kind != FrameKind.Line) return frame;
                _lines.WriteLine(Payload.ReadText(frame));
            }
        }
        catch (Exception e) when (e is IOException or ProtocolException or ObjectDisposedException)
        {
            throw Gone(e);
        }
        throw Gone(null);
    }

    /// <summary>Ends it at once.</summary>
    internal void Kill() => _process.Kill();

    internal void Send(Frame request)
    {
        try
        {
            request.Write(_requests);
        }
        catch (IOException e)
        {
            throw Gone(e);
        }
    }

    private Frame Answer()
    {
        var frame = Next();
        return frame.Kind == FrameKind.Error ? throw new WorkerException($"worker {Id}: {Payload.ReadText(frame)}") : frame;
    }

    /// <summary>Why there is no answer: with the exit code and the last words when the process has ended.</summary>
    private WorkerException Gone(Exception? reason)
    {
        if (!_process.WaitForExit(LongestGoodbye)) return new WorkerException($"worker {Id} gives no answer: {reason?.Message}", reason);
        var words = _process.StandardError.ReadToEnd().Trim().ReplaceLineEndings(" ");
        var said = words.Length > 0 ? $" and said: {words}" : reason is ProtocolException ? $": {reason.Message}" : "";
        return new WorkerException(FormattableString.Invariant($"worker {Id} ended in the middle of its work with exit code {_process.ExitCode}{said}"),
            reason);
    }

    private void CloseInput()
    {
        try
        {
            _requests.Dispose();
        }
        catch (IOException)
        {
            // It has ended before; that its input cannot be flushed says nothing new.
        }
    }
}
