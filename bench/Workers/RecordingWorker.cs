using System.Globalization;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>
/// The worker's side of <see cref="WorkerRecording"/>: it keeps its records in memory and writes them to a file of its own when its input has ended, after
/// its last answer. A process that does one task would compile all of this for that one: it sends its record with its answer instead.
/// </summary>
internal static class RecordingWorker
{
    private static readonly object Saving = new();
    private static readonly string? Asked = Environment.GetEnvironmentVariable(WorkerRecording.Variable);
    private static TaskRecords? _records;
    private static string _folder = "";

    /// <summary>Whether a task's record is sent with its answer. Read-only, so that code compiled for good has no trace of it where nobody asks.</summary>
    public static readonly bool IsInAnswers = Asked == WorkerRecording.InAnswers;

    /// <summary>The workloads of this worker: as they are, or, when it was asked, such that note their tasks.</summary>
    public static IWorkload[] Of(IWorkload[] workloads)
    {
        if (Asked is null || IsInAnswers) return workloads;
        var blank = Asked.IndexOf(' ', StringComparison.Ordinal);
        _records = new TaskRecords(int.Parse(Asked.AsSpan(0, blank), CultureInfo.InvariantCulture));
        _folder = Asked[(blank + 1)..];
        for (var i = 0; i < workloads.Length; i++) workloads[i] = Of(workloads[i]);
        return workloads;
    }

    /// <summary>A further workload of this worker.</summary>
    public static IWorkload Of(IWorkload workload) => _records is null ? workload : new RecordingWorkload(workload, _records);

    /// <summary>Before the worker ends: writes what was noted, if anything.</summary>
    public static void Save()
    {
        if (_records is null) return;
        // Both threads of a worker come here, and the first to be done ends the process.
        lock (Saving)
        {
            if (_folder.Length == 0) return;
            File.WriteAllBytes(Path.Combine(_folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), _records.Bytes);
            _folder = "";
        }
    }
}
