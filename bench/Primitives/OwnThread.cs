using System.Runtime.CompilerServices;

namespace Bench.Primitives;

/// <summary>A thread that can be awaited: the rest of the method then runs on it. It is blocked while it has nothing to do; one awaits it at a time.</summary>
internal sealed class OwnThread : INotifyCompletion, IDisposable
{
    private readonly AutoResetEvent _posted = new(false);
    private readonly Thread _thread;
    private Action? _next;
    private volatile bool _over;

    public OwnThread()
    {
        _thread = new Thread(RunAll) { IsBackground = true, Name = "awaited" };
        _thread.Start();
    }

    public bool IsCompleted => false;

    public OwnThread GetAwaiter() => this;

    public void GetResult() { }

    public void OnCompleted(Action continuation)
    {
        // The event is the barrier: what was written before it is set is seen by who was waiting for it.
        _next = continuation;
        _posted.Set();
    }

    public void Dispose()
    {
        _over = true;
        _posted.Set();
        _thread.Join();
        _posted.Dispose();
    }

    private void RunAll()
    {
        while (true)
        {
            _posted.WaitOne();
            if (_over) return;
            _next!();
        }
    }
}
