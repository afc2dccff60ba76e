using System.Diagnostics;
using Bench.Models;
using Bench.Traces;

namespace Bench.Demos;

/// <summary>A batch run by a model, then by <c>Sequential</c>, and the two wall times.</summary>
internal static class SideBySide
{
    /// <param name="work">What a task takes with nothing in its way, ns.</param>
    /// <param name="timeline">Where to write when which task ran, or <c>null</c>.</param>
    /// <exception cref="OutputException">The timeline cannot be written.</exception>
    public static void Run(TextWriter output, IModel model, Batch batch, long work, TraceFolder? timeline)
    {
        using (model)
        using (var sequential = new SequentialModel())
        {
            timeline?.Prepare();
            var traced = timeline is null ? null : new List<(string Model, TracedBatch Batch)>();
            output.WriteLine($"{model.Name}:");
            var together = Time(model, batch, traced);
            output.WriteLine();
            output.WriteLine("Sequential, for comparison:");
            var apart = Time(sequential, batch, traced);
            output.WriteLine();
            output.WriteLine(FormattableString.Invariant(
                $"{model.Name} took {together.TotalSeconds:F2} s, Sequential {apart.TotalSeconds:F2} s: {apart / together:F1} times as fast."));
            if (traced is not null) Write(output, batch, work, traced, timeline!);
        }
    }

    private static TimeSpan Time(IModel model, Batch batch, List<(string, TracedBatch)>? traced)
    {
        if (traced is not null)
        {
            var timed = BatchTracer.Trace(model, batch, warmUp: null, startInside: false);
            traced.Add((model.Name, timed));
            return TimeSpan.FromTicks(timed.Makespan / TimeSpan.NanosecondsPerTick);
        }
        var start = Stopwatch.GetTimestamp();
        model.Run(batch);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Write(TextWriter output, Batch batch, long work, List<(string Model, TracedBatch Batch)> traced, TraceFolder folder)
    {
        var recording = RecordingCost.Measure();
        TraceRow[] tasks = [.. traced.SelectMany((each, i) => TraceRows.Tasks(
            i + 1, new TraceRequest(each.Model, batch.Workload.Name, batch.TaskCount, batch.Grain, batch.Dop, false, null, 0), each.Batch, recording,
            batch.Workload.GrainUnit, _ => work))];
        TraceOutput.Write(folder, tasks, [.. traced.SelectMany((each, i) => TraceRows.Pool(i + 1, each.Batch))]);
        output.WriteLine($"timeline: {folder.Path}");
        output.WriteLine($"to see it: dotnet run -c Release --project analysis/Program -- timeline \"{folder.Path}\"");
    }
}
