namespace Bench.Workers;

/// <summary>
/// Looks after workers that somebody waits for. One that has died, while another one's answer is awaited, and one that gives no sign of life are noticed, and
/// the waiting ends for all of them: what dies in the middle of a batch makes it worthless.
/// </summary>
/// <param name="silence">How often it looks; so long without an answer, a worker is asked whether it is alive, and so long after that it is ended.</param>
internal sealed class WorkerWatch(TimeSpan silence) : IDisposable
{
    private readonly List<Worker> _workers = [];
    private Timer? _looks;
    private volatile WorkerException? _culprit;

    /// <summary>Why the waiting was ended, or <c>null</c>: what the workers say that were ended for it is not the reason.</summary>
    public WorkerException? Culprit => _culprit;

    public void Add(Worker worker)
    {
        lock (_workers)
        {
            _workers.Add(worker);
            // Not before: a process that has no workers does without the timer's thread.
            _looks ??= new Timer(_ => Look(), state: null, silence, silence);
        }
    }

    /// <summary>Before the worker is disposed.</summary>
    public void Remove(Worker worker)
    {
        lock (_workers) _workers.Remove(worker);
    }

    public void Dispose() => _looks?.Dispose();

    /// <summary>Ends all of them.</summary>
    public void End(WorkerException culprit)
    {
        lock (_workers)
        {
            _culprit ??= culprit;
            foreach (var worker in _workers) worker.Ending.Force();
        }
    }

    private void Look()
    {
        lock (_workers)
        {
            foreach (var worker in _workers)
            {
                if (worker.Trouble(silence) is not { } trouble) continue;
                End(trouble);
                return;
            }
        }
    }
}
