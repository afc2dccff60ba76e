using System.Diagnostics;
using Bench.Workers.Queues;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>This program as a worker: it answers frames on standard input with frames on standard output until its input ends.</summary>
/// <remarks>
/// Two threads take turns: one reads a request and does it while the other already waits for the next. So the end of
/// the input is seen in the middle of a task too, and no request pays for being handed from one thread to another.
/// A signal needs no answer here: its default ends the process at once, and there is nothing to tidy up.
/// </remarks>
public sealed class WorkerProcess
{
    /// <summary>The argument, alone, that makes this program a worker; for itself only.</summary>
    public const string Argument = "worker";

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly IReadOnlyList<IWorkload> _workloads;
    private readonly Lock _reading = new();
    private readonly Lock _writing = new();
    private volatile int _exitCode;
    private volatile ITaskQueue? _queue;
    private volatile IWorkload? _further;

    internal WorkerProcess(Stream input, Stream output, IReadOnlyList<IWorkload> workloads)
    {
        _input = input;
        _output = output;
        _workloads = workloads;
    }

    public static bool IsRequested(string[] args) => args is [Argument];

    /// <summary>Works until standard input ends.</summary>
    /// <returns>The exit code: 0, or 1 when the input was not the protocol.</returns>
    public static int Run()
    {
        using var input = new BufferedStream(Console.OpenStandardInput());
        using var output = Console.OpenStandardOutput();
        var worker = new WorkerProcess(input, output, RecordingWorker.Of([.. WorkloadList.All, new SquarePrinting()]));
        Console.SetOut(new WorkerLines(worker.Send));
        new Thread(worker.AnswerAllAndEnd) { IsBackground = true }.Start();
        // Not returning: the other thread may be in the middle of a task that nobody waits for any more.
        worker.AnswerAllAndEnd();
        return 0;
    }

    private void AnswerAllAndEnd()
    {
        var code = AnswerAll();
        RecordingWorker.Save();
        Environment.Exit(code);
    }

    /// <summary>Answers requests until the input ends; may run on several threads at once.</summary>
    internal int AnswerAll()
    {
        try
        {
            while (Next() is { } request) Take(request);
        }
        catch (IOException)
        {
            // Nobody reads the answers any more.
        }
        catch (ProtocolException e)
        {
            // The shared memory holds what nobody writes; the input is known already to say something else.
            _exitCode = 1;
            Console.Error.WriteLine(e.Message);
        }
        return _exitCode;
    }

    private void Take(Frame request)
    {
        switch (request.Kind)
        {
            case FrameKind.Serve:
                Serve(_queue!);
                break;
            case FrameKind.Wake:
                _queue?.Wake();
                break;
            case FrameKind.Workload:
                _queue?.Expect(Workload(Payload.ReadText(request)).Name);
                Send(new Frame(FrameKind.Workload, default));
                break;
            case FrameKind.Run when _queue is { } queue:
                queue.Put(Payload.ReadRange(request));
                break;
            default:
                Send(Answer(request));
                break;
        }
    }

    /// <summary>Takes tasks from a queue until the process ends, which the other thread sees to when the input ends.</summary>
    private void Serve(ITaskQueue queue)
    {
        Send(new Frame(FrameKind.Serving, default));
        while (true)
        {
            var range = queue.Take();
            RangeResult result;
            try
            {
                result = Result(range);
            }
            catch (Exception e)
            {
                Send(Failure(e));
                continue;
            }
            queue.Answer(result);
        }
    }

    /// <exception cref="ProtocolException">There is a queue already, which would leave nobody to read the input, or its memory cannot be had.</exception>
    private void Open(string address)
    {
        if (_queue is not null) throw new ProtocolException("the worker protocol met a second queue");
        try
        {
            _queue = QueueAt(address);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProtocolException($"the shared memory of the benchmark cannot be opened: {e.Message} Use the transport Pipe.");
        }
    }

    private ITaskQueue QueueAt(string address) => address.Length > 0
        ? new RingTasks(SharedBlock.Open(address, RingTasks.Bytes), () => Send(new Frame(FrameKind.Wake, default)))
        : new PipeTasks(frames =>
        {
            lock (_writing)
            {
                _output.Write(frames.Span);
                _output.Flush();
            }
        });

    private Frame? Next()
    {
        lock (_reading)
        {
            try
            {
                var frame = _exitCode == 0 ? Frame.Read(_input) : null;
                // Before the other thread reads on: what comes next is the queue's.
                if (frame is { Kind: FrameKind.Serve } serve) Open(Payload.ReadText(serve));
                return frame;
            }
            catch (ProtocolException e)
            {
                // What follows cannot be understood either: the input counts as ended, for both threads.
                _exitCode = 1;
                Console.Error.WriteLine(e.Message);
                return null;
            }
        }
    }

    private void Send(Frame frame)
    {
        lock (_writing) frame.Write(_output);
    }

    private Frame Answer(Frame request)
    {
        if (request.Kind == FrameKind.ReportUsage) return Payload.Usage(WorkerUsage.OfThisProcess());
        try
        {
            var range = Payload.ReadRange(request);
            return Payload.Result(Result(range));
        }
        catch (Exception e)
        {
            return Failure(e);
        }
    }

    private static Frame Failure(Exception e) => Payload.Text(FrameKind.Error, $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");

    private RangeResult Result(TaskRange range)
    {
        var workload = Workload(range.Workload);
        var (nanoseconds, tasks) = (workload.Delivery?.Nanoseconds ?? 0, workload.Delivery?.Tasks ?? 0);
        var sum = 0UL;
        var started = RecordingWorker.IsInAnswers ? Stopwatch.GetTimestamp() : 0;
        for (var i = 0; i < range.Count; i++) sum += workload.Run(range.First + i, range.Grain);
        if (RecordingWorker.IsInAnswers) Send(Payload.Noted(new TaskRecord(range.First, started, Stopwatch.GetTimestamp(), OsThread.Id)));
        return new RangeResult(sum, (workload.Delivery?.Nanoseconds ?? 0) - nanoseconds, (workload.Delivery?.Tasks ?? 0) - tasks);
    }

    private IWorkload Workload(string name)
    {
        foreach (var workload in _workloads)
        {
            if (workload.Name == name) return workload;
        }
        // Its name is parsed: once, not for every task.
        if (_further is { } further && further.Name == name) return further;
        return _further = RecordingWorker.Of(WorkloadList.Find(name));
    }
}
