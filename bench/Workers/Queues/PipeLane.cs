using System.Collections.Concurrent;

namespace Bench.Workers.Queues;

/// <summary>Tasks and results as frames.</summary>
internal sealed class PipeLane(Worker worker, Action bell) : Lane(worker, bell)
{
    private readonly ConcurrentQueue<RangeResult> _results = new();
    private readonly MemoryStream _frames = new();
    private volatile bool _sleeps;

    protected override string Address => "";

    protected override void Deliver()
    {
        if (_frames.Length == 0) return;
        Worker.Send(_frames.GetBuffer().AsSpan(0, (int)_frames.Length));
        _frames.SetLength(0);
    }

    public override bool MaySleep()
    {
        _sleeps = true;
        Interlocked.MemoryBarrier();
        return _results.IsEmpty;
    }

    public override void StopSleeping() => _sleeps = false;

    protected override void Send(TaskRequest request) => Payload.Run(request.Range).Write(_frames);

    protected override bool TryReceive(out RangeResult result) => _results.TryDequeue(out result);

    protected override void Received(RangeResult result)
    {
        _results.Enqueue(result);
        Interlocked.MemoryBarrier();
        if (_sleeps) Bell();
    }
}
