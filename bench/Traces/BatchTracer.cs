using System.Collections.Immutable;
using System.Diagnostics;
using Bench.Models;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Traces;

/// <summary>Runs one batch and notes when each of its tasks ran.</summary>
public static class BatchTracer
{
    /// <summary>So long small batches run first, so that the code is compiled as it will be; then so long nothing, so that it is.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(200), Settling = TimeSpan.FromMilliseconds(150);

    private const int MostWarmUps = 50;

    /// <param name="model">A fresh one. It is disposed.</param>
    /// <param name="batch">What to trace.</param>
    /// <param name="warmUp">A small batch to warm up with, or <c>null</c> for none.</param>
    /// <param name="startInside">Whether starting the model is inside the clock.</param>
    /// <exception cref="TraceException">The batch came out wrong.</exception>
    public static TracedBatch Trace(IModel model, Batch batch, Batch? warmUp, bool startInside)
    {
        var folder = Directory.CreateTempSubdirectory("bench-trace-");
        try
        {
            var records = new TaskRecords(batch.TaskCount);
            var recording = new WorkerRecording(batch.TaskCount, folder.FullName);
            recording.Ask();
            using var listener = new PoolListener();
            Clocked clocked;
            using (model)
            {
                clocked = Run(model, batch with { Workload = new RecordingWorkload(batch.Workload, records) }, warmUp is null
                    ? null
                    : warmUp with { Workload = new RecordingWorkload(warmUp.Workload, records) }, startInside);
            }
            if (clocked.Checksum != batch.Checksum()) throw new TraceException($"{model.Name} lost, repeated or raced a task: its checksum is wrong");
            var own = records.Noted().Select(record => (Environment.ProcessId, record));
            return Gather(model.Name, batch.TaskCount, clocked, own, recording, listener.Changes(clocked.Start));
        }
        finally
        {
            WorkerRecording.Stop();
            folder.Delete(recursive: true);
        }
    }

    private static Clocked Run(IModel model, Batch batch, Batch? warmUp, bool startInside)
    {
        if (!startInside) model.Start(batch);
        if (warmUp is not null) Warm(model, warmUp);
        var sampler = new PoolSampler();
        var start = Stopwatch.GetTimestamp();
        if (startInside) model.Start(batch);
        var checksum = model.Run(batch);
        var end = Stopwatch.GetTimestamp();
        return new Clocked(start, end, checksum, [.. sampler.Stop(start)]);
    }

    private static void Warm(IModel model, Batch batch)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < MostWarmUps && (i == 0 || Stopwatch.GetElapsedTime(start) < WarmUp); i++) model.Run(batch);
        Thread.Sleep(Settling);
    }

    private static TracedBatch Gather(
        string model, int count, Clocked clocked, IEnumerable<(int Process, TaskRecord Record)> own, WorkerRecording recording,
        IEnumerable<PoolMoment> changes)
    {
        var others = recording.Noted().ToImmutableArray();
        var clock = others.IsEmpty ? null : ClockComparison.Measure();
        var makespan = Ticks.Nanoseconds(clocked.End - clocked.Start);
        var bound = (long)Math.Ceiling(clock?.BoundNanoseconds ?? 0);
        if (clock is not null && recording.Answered.FirstOrDefault(each => IsElsewhere(each, clock.Correction, bound)) is { Process: not 0 } strange)
        {
            throw new TraceException(FormattableString.Invariant(
                $"{model}: by its clock process {strange.Process} did its task before it was asked for, or after it had answered; trace it again"));
        }
        ImmutableArray<TimedTask> tasks =
        [
            .. own.Select(each => Timed(each.Process, each.Record, clocked.Start, 0))
                .Concat(others.Select(each => Timed(each.Process, each.Record, clocked.Start, clock!.Correction)))
                // What began before is of the warm-up.
                .Where(task => task.Started >= -bound)
                .Select(task => task with { Started = Math.Max(0, task.Started), Ended = Math.Max(0, task.Ended) })
                .OrderBy(task => task.Index),
        ];
        if (tasks.Length != count || tasks.Where((task, i) => task.Index != i).Any())
        {
            throw new TraceException(FormattableString.Invariant(
                $"{model}: {tasks.Length} records for {count} tasks; trace it again, and report it if it stays so"));
        }
        if (tasks.FirstOrDefault(task => task.Ended > makespan + bound) is { Ended: > 0 } late)
            throw new TraceException(FormattableString.Invariant($"{model}: by its clock process {late.Process} ended a task after the batch; trace it again"));
        var during = clocked.Pool.Concat(changes.Where(change => change.At >= 0)).Where(moment => moment.At <= makespan).OrderBy(moment => moment.At);
        return new TracedBatch(makespan, [.. tasks.Select(task => Until(makespan, task))], [.. during], clock);
    }

    /// <summary>Whether a task lies outside of the time from asking for it to having its record, by more than clocks may differ.</summary>
    private static bool IsElsewhere(AnsweredTask task, long correction, long bound) =>
        Ticks.Nanoseconds(task.Record.Started - task.Asked) - correction < -bound
        || Ticks.Nanoseconds(task.Received - task.Record.Ended) + correction < -bound;

    private static TimedTask Until(long makespan, TimedTask task) =>
        task with { Started = Math.Min(task.Started, makespan), Ended = Math.Min(task.Ended, makespan) };

    private static TimedTask Timed(int process, TaskRecord record, long start, long correction) => new(
        record.Task, Ticks.Nanoseconds(record.Started - start) - correction, Ticks.Nanoseconds(record.Ended - start) - correction, process,
        record.Thread == 0 ? null : record.Thread);

    private readonly record struct Clocked(long Start, long End, ulong Checksum, ImmutableArray<PoolMoment> Pool);
}
