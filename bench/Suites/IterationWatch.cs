using System.Diagnostics.Tracing;
using BenchmarkDotNet.Engines;

namespace Bench.Suites;

/// <summary>
/// Tells when BenchmarkDotNet begins and ends an iteration, both outside its clock, by the events it publishes itself.
/// Unlike an iteration setup this leaves the number of invocations alone.
/// </summary>
internal sealed class IterationWatch : EventListener
{
    /// <summary>Called with the event's id, one of <see cref="EngineEventSource"/>'s, and the iteration's operations.</summary>
    public event Action<int, long>? Happened;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == EngineEventSource.SourceName) EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.Payload is [long operations]) Happened?.Invoke(eventData.EventId, operations);
    }
}
