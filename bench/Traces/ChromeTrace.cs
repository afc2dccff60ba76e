using System.Collections.Immutable;
using System.Text.Json;
using Analysis.Timelines;

namespace Bench.Traces;

/// <summary>
/// Timelines in the Chrome trace event format, which Perfetto and <c>chrome://tracing</c> open: tasks as complete events on their process and thread, the pool
/// and the waiting tasks as counters. All batches begin at 0, so that they stand below each other on one axis; times are µs, as the format has them.
/// </summary>
public static class ChromeTrace
{
    private const double NanosecondsPerMicrosecond = 1000;

    public static void Write(Stream output, ImmutableArray<Timeline> timelines)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("displayTimeUnit", "ms");
        json.WriteStartArray("traceEvents");
        var taken = new HashSet<int>();
        for (var i = 0; i < timelines.Length; i++)
        {
            // The batch's own process, but where its tasks ran in several, or another batch in the same: then a number that no process has.
            var own = timelines[i].Tasks.Select(task => task.Process).Distinct().ToArray();
            Write(json, timelines[i], own is [var only] && taken.Add(only) ? only : int.MaxValue - i);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Timeline timeline, int owner)
    {
        var name = timeline.First.Setting.Length > 0 ? $"{timeline.Model} ({timeline.First.Setting})" : timeline.Model;
        foreach (var process in timeline.Tasks.Select(task => task.Process).Append(owner).Distinct()) Named(json, "process_name", process, null, name);
        for (var i = 0; i < timeline.Lanes.Length; i++)
        {
            var lane = timeline.Lanes[i];
            // Tasks without a thread get the place they were in flight at.
            var thread = lane.Thread ?? i + 1;
            Named(json, "thread_name", lane.Process, thread, lane.Thread is null ? FormattableString.Invariant($"in flight {i + 1}") : "worker");
            foreach (var task in lane.Tasks) Complete(json, task, thread);
        }
        foreach (var (at, waiting) in WaitingTasks.Of(timeline)) Counter(json, "waiting tasks", owner, at, waiting);
        foreach (var look in timeline.Pool) Counter(json, "pool threads", owner, look.At, look.Threads);
        foreach (var change in timeline.Changes) Counter(json, $"wanted pool threads: {change.Reason}", owner, change.At, change.Threads);
    }

    private static void Complete(Utf8JsonWriter json, TracedTask task, int thread)
    {
        Start(json, "X", FormattableString.Invariant($"task {task.Index}"), task.Process, thread, task.Started);
        json.WriteNumber("dur", task.Took / NanosecondsPerMicrosecond);
        json.WriteStartObject("args");
        json.WriteNumber("task", task.Index);
        json.WriteNumber("waited µs", task.Wait / NanosecondsPerMicrosecond);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Counter(Utf8JsonWriter json, string name, int process, long at, int value)
    {
        Start(json, "C", name, process, null, at);
        json.WriteStartObject("args");
        json.WriteNumber("count", value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string what, int process, int? thread, string name)
    {
        Start(json, "M", what, process, thread, 0);
        json.WriteStartObject("args");
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string phase, string name, int process, int? thread, long at)
    {
        json.WriteStartObject();
        json.WriteString("ph", phase);
        json.WriteString("name", name);
        json.WriteNumber("pid", process);
        if (thread is { } id) json.WriteNumber("tid", id);
        json.WriteNumber("ts", at / NanosecondsPerMicrosecond);
    }
}
