using System.Diagnostics;
using System.Globalization;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>
/// What makes worker processes note their tasks: a variable in their environment, which only a trace sets. A worker keeps its records in memory and writes them
/// to a file of its own when its input has ended, after its last answer.
/// </summary>
public static class WorkerRecording
{
    private const string Variable = "BENCH_RECORD_TASKS";

    // Only whoever asks, and what it calls, has its workers asked: others start workers at the same time.
    private static readonly AsyncLocal<string?> Asked = new();

    private static readonly Lock Saving = new();
    private static TaskRecords? _records;
    private static string _folder = "";
    private static bool _isSaved;

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

    /// <summary>The workloads of this worker: as they are, or, when it was asked, such that note their tasks.</summary>
    internal static IReadOnlyList<IWorkload> Of(IReadOnlyList<IWorkload> workloads)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(' ', 2) is not [var tasks, var folder]) return workloads;
        _records = new TaskRecords(int.Parse(tasks, CultureInfo.InvariantCulture));
        _folder = folder;
        return [.. workloads.Select(Of)];
    }

    /// <summary>A further workload of this worker.</summary>
    internal static IWorkload Of(IWorkload workload) => _records is null ? workload : new RecordingWorkload(workload, _records);

    /// <summary>Before the worker ends: writes what was noted, if anything.</summary>
    internal static void Save()
    {
        lock (Saving)
        {
            // Both threads of a worker come here, and the first to be done ends the process.
            if (_records is null || _isSaved) return;
            var file = Path.Combine(_folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            using var records = new BinaryWriter(File.Create(file));
            foreach (var record in _records.Noted())
            {
                records.Write(record.Task);
                records.Write(record.Started);
                records.Write(record.Ended);
                records.Write(record.Thread);
            }
            _isSaved = true;
        }
    }

    /// <summary>What the workers have written that have ended.</summary>
    public static IEnumerable<(int Process, TaskRecord Record)> Saved(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            var process = int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture);
            using var records = new BinaryReader(File.OpenRead(file));
            while (records.BaseStream.Position < records.BaseStream.Length)
                yield return (process, new TaskRecord(records.ReadInt32(), records.ReadInt64(), records.ReadInt64(), records.ReadInt32()));
        }
    }
}
