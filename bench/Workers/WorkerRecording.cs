using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>
/// What makes worker processes note their tasks: a variable in their environment, which only a trace sets, and what they have noted. This is the side of the
/// trace; <see cref="RecordingWorker"/> is the worker's.
/// </summary>
/// <param name="tasks">Tasks of the batch.</param>
/// <param name="folder">Where workers that do many tasks write their records.</param>
public sealed class WorkerRecording(int tasks, string folder)
{
    /// <summary>How many tasks, and the folder for the records; or <see cref="InAnswers"/>.</summary>
    internal const string Variable = "BENCH_RECORD_TASKS";

    /// <summary>
    /// For a worker that does one task: its record comes with its answer. A file would cost it more than all else that noting does, and the batch waits for
    /// its end.
    /// </summary>
    internal const string InAnswers = "in answers";

    // Only whoever asks, and what it calls, has its workers asked: others start workers at the same time.
    private static readonly AsyncLocal<WorkerRecording?> Current = new();

    private readonly ConcurrentQueue<AnsweredTask> _answered = new();

    /// <summary>The records that came with answers.</summary>
    public IReadOnlyCollection<AnsweredTask> Answered => _answered;

    /// <summary>Asks all workers that are started from now on, by the caller and by what it calls.</summary>
    public void Ask() => Current.Value = this;

    /// <summary>Asks no more.</summary>
    public static void Stop() => Current.Value = null;

    /// <summary>What the workers have noted, once they have ended.</summary>
    public IEnumerable<(int Process, TaskRecord Record)> Noted() => Directory.GetFiles(folder)
        .SelectMany(file => TaskRecords.Of(File.ReadAllBytes(file)).Noted()
            .Select(record => (int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture), record)))
        .Concat(_answered.Select(each => (each.Process, each.Record)));

    /// <summary>Before a worker is started: hands on what was asked.</summary>
    /// <returns>Who gets its records, or <c>null</c> when nothing was asked.</returns>
    internal static WorkerRecording? HandOn(ProcessStartInfo worker, bool isForOneTask)
    {
        if (Current.Value is not { } recording) return null;
        worker.Environment[Variable] = isForOneTask ? InAnswers : recording.Asked;
        return recording;
    }

    internal void Add(AnsweredTask task) => _answered.Enqueue(task);

    private string Asked => FormattableString.Invariant($"{tasks} {folder}");
}

/// <summary>A task of another process, and when this one asked for it and had its record, ticks of this one's clock.</summary>
public readonly record struct AnsweredTask(int Process, TaskRecord Record, long Asked, long Received);
