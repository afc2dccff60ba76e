using System.ComponentModel;
using System.Diagnostics;
using Bench.Processes;

namespace Bench.Workers;

/// <summary>A worker process, seen from the benchmark. One request at a time; disposing it ends the process.</summary>
public sealed class Worker : IDisposable
{
    private readonly Process _process;
    private readonly Stream _requests;
    private readonly Stream _answers;
    private readonly TextWriter _lines;
    private readonly WorkerRecording? _recording;
    private readonly SignsOfLife _signs = new();
    private long _asked;

    private Worker(Process process, TextWriter lines, WorkerRecording? recording)
    {
        (_process, _lines, _recording) = (process, lines, recording);
        Ending = new Ending(process);
        _requests = process.StandardInput.BaseStream;
        _answers = new BufferedStream(process.StandardOutput.BaseStream);
    }

    public int Id => _process.Id;

    internal Ending Ending { get; }

    /// <summary>Whether it has failed to answer, and not a task in it: nothing comes any more.</summary>
    internal bool IsGone { get; private set; }

    /// <summary>Starts this program as a worker; does not wait until it is ready.</summary>
    /// <param name="lines">Gets what the worker's tasks print, or <c>null</c> when nobody cares.</param>
    /// <param name="isForOneTask">Whether one task is all that it will do.</param>
    /// <exception cref="WorkerException">The process could not be started.</exception>
    public static Worker Start(TextWriter? lines = null, bool isForOneTask = false) =>
        Start(NativeWorker.Command() ?? ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument), lines, isForOneTask);

    internal static Worker Start(ProcessStartInfo command, TextWriter? lines = null, bool isForOneTask = false)
    {
        var recording = WorkerRecording.HandOn(command, isForOneTask);
        try
        {
            return new Worker(Process.Start(command)!, lines ?? TextWriter.Null, recording);
        }
        catch (Win32Exception e)
        {
            throw new WorkerException($"no worker could be started from {command.FileName}: {e.Message}", e);
        }
    }

    /// <summary>Asks for a range and does not wait.</summary>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    public void Send(TaskRange range)
    {
        if (_recording is not null) _asked = Stopwatch.GetTimestamp();
        Ask(Payload.Run(range));
    }

    /// <summary>Waits for the answer to <see cref="Send(TaskRange)"/>.</summary>
    /// <exception cref="WorkerException">A task failed in the worker, or the worker is gone or answers nonsense.</exception>
    public RangeResult Receive() => Answer(FrameKind.Result, Payload.ReadResult);

    /// <summary>What the worker has used so far.</summary>
    /// <exception cref="WorkerException">The worker is gone or answers nonsense.</exception>
    public WorkerUsage ReportUsage()
    {
        Ask(new Frame(FrameKind.ReportUsage, default));
        return Answer(FrameKind.Usage, Payload.ReadUsage);
    }

    /// <summary>Lets the worker end by ending its input, and waits for it; it is ended when that takes more than 2 s.</summary>
    /// <returns>Its CPU time from start to end where the system still knows (Windows); see <see cref="ResourceUsage.OfEndedChildren"/> for others.</returns>
    public TimeSpan? Join()
    {
        End();
        return OperatingSystem.IsWindows() ? _process.TotalProcessorTime : null;
    }

    /// <summary>
    /// A look from another thread at a worker that was asked: whether it has died, or gives no sign of life. Who is waited for is asked at one look and has to
    /// have answered by the next.
    /// </summary>
    /// <param name="sinceLastLook">For the message.</param>
    /// <returns>What is wrong, or <c>null</c>.</returns>
    internal WorkerException? Trouble(TimeSpan sinceLastLook)
    {
        if (!_signs.AreExpected) return null;
        if (Ending.IsOver) return Ending.Gone(null);
        switch (_signs.Look())
        {
            case Sign.Overdue: return Ending.Stalls(sinceLastLook);
            case Sign.Unneeded: return null;
        }
        try
        {
            Send(new Frame(FrameKind.ReportUsage, default));
            return null;
        }
        catch (WorkerException gone)
        {
            return gone;
        }
    }

    /// <summary>Lets it end, or ends it when it does not within 2 s.</summary>
    internal void End()
    {
        CloseInput();
        Ending.Await();
    }

    public void Dispose()
    {
        End();
        // Disposing the process leaves its streams open.
        _answers.Dispose();
        _process.StandardError.Dispose();
        _process.Dispose();
    }

    /// <summary>Bytes of whole frames.</summary>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    internal void Send(ReadOnlySpan<byte> frames)
    {
        try
        {
            lock (_requests)
            {
                _requests.Write(frames);
                _requests.Flush();
            }
        }
        catch (IOException e)
        {
            throw Ending.Gone(e);
        }
    }

    /// <summary>The next frame that is neither a line nor a record, an error's too.</summary>
    /// <exception cref="WorkerException">The worker is gone, or answers nonsense.</exception>
    internal Frame Next()
    {
        try
        {
            while (Frame.Read(_answers) is { } frame)
            {
                if (frame.Kind == FrameKind.Line) _lines.WriteLine(Payload.ReadText(frame));
                else if (frame.Kind != FrameKind.Noted) return frame;
                else _recording?.Add(new AnsweredTask(Id, Payload.ReadNoted(frame), _asked, Stopwatch.GetTimestamp()));
            }
        }
        catch (Exception e) when (e is IOException or ProtocolException or ObjectDisposedException)
        {
            throw Ending.Gone(e);
        }
        throw Ending.Gone(null);
    }

    internal void Send(Frame request)
    {
        try
        {
            lock (_requests) request.Write(_requests);
        }
        catch (IOException e)
        {
            throw Ending.Gone(e);
        }
    }

    private void Ask(Frame request)
    {
        _signs.Expect();
        Send(request);
    }

    private T Answer<T>(FrameKind expected, Func<Frame, T> read)
    {
        _signs.BeginWait();
        IsGone = true;
        try
        {
            while (true)
            {
                var frame = Next();
                if (frame.Kind == FrameKind.Error)
                {
                    IsGone = false;
                    throw new WorkerException($"worker {Id}: {Payload.ReadText(frame)}");
                }
                if (frame.Kind != FrameKind.Usage || expected == FrameKind.Usage || !_signs.Take())
                {
                    var answer = read(frame);
                    IsGone = false;
                    return answer;
                }
            }
        }
        catch (ProtocolException e)
        {
            Ending.Force();
            throw Ending.Nonsense(e);
        }
        finally
        {
            _signs.EndWait();
        }
    }

    /// <summary>Lets it end, and does not wait.</summary>
    internal void CloseInput()
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
