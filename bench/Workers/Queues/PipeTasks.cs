using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bench.Workers.Queues;

/// <summary>Tasks that come as frames. Answers that are ready together go together: at the latest when no task is left, or after a short while.</summary>
/// <param name="send">Writes bytes of whole frames.</param>
internal sealed class PipeTasks(Action<ReadOnlyMemory<byte>> send) : ITaskQueue
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMicroseconds(50);

    private readonly ConcurrentQueue<TaskRange> _tasks = new();
    private readonly SemaphoreSlim _awake = new(0);
    private readonly MemoryStream _answers = new();
    private long _lastSent;

    public TaskRange Take()
    {
        if (_answers.Length > 0 && (_tasks.IsEmpty || Stopwatch.GetElapsedTime(_lastSent) > LongestDelay)) Flush();
        TaskRange? range;
        while (!_tasks.TryDequeue(out range)) _awake.Wait();
        return range;
    }

    public void Answer(RangeResult result) => Payload.Result(result).Write(_answers);

    public void Expect(string workload)
    {
        // Every task says its workload.
    }

    public void Put(TaskRange range)
    {
        _tasks.Enqueue(range);
        Wake();
    }

    public void Wake()
    {
        // One call is enough for any number of tasks.
        if (_awake.CurrentCount == 0) _awake.Release();
    }

    public void Dispose()
    {
        _awake.Dispose();
        _answers.Dispose();
    }

    private void Flush()
    {
        send(_answers.GetBuffer().AsMemory(0, (int)_answers.Length));
        _answers.SetLength(0);
        _lastSent = Stopwatch.GetTimestamp();
    }
}
