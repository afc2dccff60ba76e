using System.Diagnostics;
using System.Globalization;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>
/// What makes worker processes note their tasks: a variable in their environment, which only a trace sets. This is the side of the trace;
/// <see cref="RecordingWorker"/> is the worker's.
/// </summary>
public static class WorkerRecording
{
    /// <summary>How many tasks, and the folder for the records.</summary>
    internal const string Variable = "BENCH_RECORD_TASKS";

    // Only whoever asks, and what it calls, has its workers asked: others start workers at the same time.
    private static readonly AsyncLocal<string?> Asked = new();

    /// <summary>Asks all workers that are started from now on, by the caller and by what it calls.</summary>
    /// <param name="tasks">Tasks of the batch.</param>
    /// <param name="folder">Where the records go.</param>
    public static void Ask(int tasks, string folder) => Asked.Value = FormattableString.Invariant($"{tasks} {folder}");

    /// <summary>Asks no more.</summary>
    public static void Stop() => Asked.Value = null;

    /// <summary>Before a worker is started: hands on what was asked, if anything.</summary>
    internal static void HandOn(ProcessStartInfo worker)
    {
        if (Asked.Value is { } asked) worker.Environment[Variable] = asked;
    }

    /// <summary>What the workers have written that have ended.</summary>
    public static IEnumerable<(int Process, TaskRecord Record)> Saved(string folder) => Directory.GetFiles(folder).SelectMany(file =>
        TaskRecords.Of(File.ReadAllBytes(file)).Noted().Select(record => (int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture), record)));
}
