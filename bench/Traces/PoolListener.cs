using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace Bench.Traces;

/// <summary>Hears the runtime say how many pool threads it wants from now on, and why.</summary>
internal sealed class PoolListener : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Threading = (EventKeywords)0x10000;
    private const int Adjustment = 55;

    /// <summary>Events come through a thread that looks for them every now and then.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);

    /// <summary>In the order of the runtime's numbers.</summary>
    private static readonly string[] Reasons =
    [
        "Warmup", "Initializing", "RandomMove", "ClimbingMove", "ChangePoint", "Stabilizing", "Starvation", "ThreadTimedOut", "CooperativeBlocking",
    ];

    private readonly ConcurrentQueue<(DateTime Utc, int Threads, string Reason)> _changes = new();
    private readonly (DateTime Utc, long Ticks) _now = (DateTime.UtcNow, Stopwatch.GetTimestamp());

    /// <summary>What was heard until now; waits until what was said has arrived.</summary>
    /// <param name="start">When the batch began, ticks.</param>
    public IEnumerable<PoolMoment> Changes(long start)
    {
        Thread.Sleep(Delay);
        return _changes.Select(change => new PoolMoment(PoolKind.Change, Since(start, change.Utc), change.Threads, null, change.Reason)).ToArray();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime) EnableEvents(eventSource, EventLevel.Informational, Threading);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // AverageThroughput, NewWorkerThreadCount, Reason, ClrInstanceID
        if (eventData.EventId != Adjustment || eventData.Payload is not [_, uint threads, uint reason, ..]) return;
        _changes.Enqueue((eventData.TimeStamp, (int)threads, reason < Reasons.Length ? Reasons[reason] : FormattableString.Invariant($"Reason{reason}")));
    }

    private long Since(long start, DateTime utc) =>
        (utc - _now.Utc).Ticks * TimeSpan.NanosecondsPerTick + Ticks.Nanoseconds(_now.Ticks - start);
}
