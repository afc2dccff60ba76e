using System.Collections.Concurrent;

namespace Bench.Workers.Queues;

/// <summary>
/// A worker that serves, seen from the benchmark: tasks go in singly, results come out. One thread uses it; another one reads the worker's answers.
/// </summary>
internal abstract class Lane : IDisposable
{
    private const int FirstWindow = 2;
    private const int WidestWindow = 64;

    private static readonly TimeSpan LongestIntroduction = TimeSpan.FromSeconds(10);

    private readonly Action _bell;
    private readonly ConcurrentQueue<WorkerException> _failures = new();
    private readonly ManualResetEventSlim _answered = new();
    private readonly ManualResetEventSlim _knows = new();
    private readonly Thread _reader;
    private volatile WorkerException? _end;
    private volatile bool _serves;
    private int _window = FirstWindow;
    private WorkerUsage? _usage;
    private int _silence;

    /// <param name="bell">Wakes who dispatches.</param>
    protected Lane(Worker worker, Action bell)
    {
        (Worker, _bell) = (worker, bell);
        _reader = new Thread(ReadAnswers) { IsBackground = true };
    }

    public Worker Worker { get; }

    /// <summary>Tasks that were put in and whose results have not come out.</summary>
    public int UnderWay { get; private set; }

    /// <summary>
    /// Few at first, so that long tasks go to whoever is free; twice as many whenever a worker has run out of them, so that short ones hide the way there and
    /// back.
    /// </summary>
    public bool HasRoom => UnderWay < _window && _end is null;

    /// <summary>Why nothing comes any more, or <c>null</c>.</summary>
    public WorkerException? End => _end;

    /// <summary>Of its shared memory; empty: it gets its tasks as frames.</summary>
    protected abstract string Address { get; }

    /// <summary>Asks the worker to serve, and does not wait.</summary>
    public void Open()
    {
        Guarded(() => Worker.Send(Payload.Text(FrameKind.Serve, Address)));
        _reader.Start();
    }

    /// <summary>Tells the worker of a workload, and waits until it knows it.</summary>
    /// <exception cref="WorkerException">The worker is gone or gives no answer.</exception>
    protected void Introduce(string workload)
    {
        _knows.Reset();
        Guarded(() => Worker.Send(Payload.Text(FrameKind.Workload, workload)));
        if (_end is null && !_knows.Wait(LongestIntroduction))
        {
            Finish(Worker.Ending.Stalls(LongestIntroduction));
            Worker.Ending.Force();
        }
        if (_end is { } end) throw end;
    }

    /// <summary>Waits until the worker serves.</summary>
    /// <exception cref="WorkerException">It does not, or not within <paramref name="limit"/>.</exception>
    public void AwaitServing(TimeSpan limit)
    {
        if (!_answered.Wait(limit))
        {
            Finish(new WorkerException($"worker {Worker.Id} does not serve after {Seconds(limit)}; it was ended"));
            Worker.Ending.Force();
        }
        if (!_serves) throw _end ?? new WorkerException($"worker {Worker.Id} does not serve");
    }

    /// <summary>Before the tasks of a batch.</summary>
    /// <exception cref="WorkerException">There is no such workload.</exception>
    public virtual void Begin(string workload) => (_window, _silence) = (FirstWindow, 0);

    public void Put(TaskRequest request)
    {
        UnderWay++;
        Guarded(() => Send(request));
    }

    /// <summary>Whether a result, or a failure, was there.</summary>
    public bool TryTake(bool more, out RangeResult result, out WorkerException? failure)
    {
        failure = null;
        if (!TryReceive(out result) && !_failures.TryDequeue(out failure)) return false;
        if (UnderWay == 0)
        {
            Refuse(new ProtocolException("the worker protocol met an answer that nobody has asked for"));
            return false;
        }
        _silence = 0;
        if (--UnderWay == 0 && more) _window = Math.Min(2 * _window, WidestWindow);
        return true;
    }

    /// <summary>Makes sure that what was put in gets there.</summary>
    public void Flush() => Guarded(Deliver);

    /// <summary>Before blocking on the bell. <c>false</c>: something is there.</summary>
    public abstract bool MaySleep();

    public abstract void StopSleeping();

    /// <summary>Nothing has come for a while: asks the worker whether it is alive, and ends it when it has not answered the last time either.</summary>
    public void Poke(TimeSpan silence)
    {
        if (_end is not null) return;
        if (_silence > 0 && !_answered.IsSet)
        {
            Finish(Worker.Ending.Stalls(silence));
            Worker.Ending.Force();
            return;
        }
        _silence++;
        Guarded(() =>
        {
            Ask();
            Worker.Send(new Frame(FrameKind.Wake, default));
        });
    }

    /// <exception cref="WorkerException">The worker is gone or gives no answer.</exception>
    public WorkerUsage ReportUsage(TimeSpan limit)
    {
        if (_end is { } end) throw end;
        Ask();
        if (!_answered.Wait(limit)) throw new WorkerException($"worker {Worker.Id} gives no answer for {Seconds(limit)}");
        return _usage ?? throw _end!;
    }

    public virtual void Dispose()
    {
        // The reader reads until the worker has ended, and then its last words.
        Worker.End();
        if (_reader.IsAlive) _reader.Join();
        Worker.Dispose();
        _answered.Dispose();
        _knows.Dispose();
    }

    protected abstract void Deliver();
    protected abstract void Send(TaskRequest request);
    protected abstract bool TryReceive(out RangeResult result);
    protected virtual void Received(RangeResult result) =>
        throw new ProtocolException("the worker protocol met a result in a frame where they come through shared memory");
    protected void Bell() => _bell();

    private void Guarded(Action send)
    {
        try { send(); }
        catch (WorkerException e) { Finish(e); }
        catch (ProtocolException e) { Refuse(e); }
    }

    private void Ask()
    {
        _answered.Reset();
        Worker.Send(new Frame(FrameKind.ReportUsage, default));
    }

    private void ReadAnswers()
    {
        try
        {
            while (true) Read(Worker.Next());
        }
        catch (WorkerException e) { Finish(e); }
        catch (ProtocolException e) { Refuse(e); }
    }

    private void Read(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Serving:
                _serves = true;
                _answered.Set();
                break;
            case FrameKind.Workload:
                _knows.Set();
                break;
            case FrameKind.Usage:
                _usage = Payload.ReadUsage(frame);
                _answered.Set();
                break;
            case FrameKind.Error:
                _failures.Enqueue(new WorkerException($"worker {Worker.Id}: {Payload.ReadText(frame)}"));
                Bell();
                break;
            case FrameKind.Wake:
                Bell();
                break;
            default:
                Received(Payload.ReadResult(frame));
                break;
        }
    }

    protected void Finish(WorkerException why)
    {
        _end ??= why;
        _answered.Set();
        _knows.Set();
        Bell();
    }

    /// <summary>The worker has answered nonsense: it is of no use any more.</summary>
    protected void Refuse(ProtocolException nonsense)
    {
        Finish(Worker.Ending.Nonsense(nonsense));
        Worker.Ending.Force();
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.#} s");
}
