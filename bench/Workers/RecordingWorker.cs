using System.Globalization;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>
/// The worker's side of <see cref="WorkerRecording"/>: it keeps its records in memory and writes them to a file of its own when its input has ended, after
/// its last answer. As little code as can be, since a process that does one task compiles all of it for that one.
/// </summary>
internal static class RecordingWorker
{
    private static readonly object Saving = new();
    private static TaskRecords? _records;
    private static string _folder = "";

    /// <summary>The workloads of this worker: as they are, or, when it was asked, such that note their tasks.</summary>
    public static IWorkload[] Of(IWorkload[] workloads)
    {
        if (Environment.GetEnvironmentVariable(WorkerRecording.Variable) is not { } asked) return workloads;
        var blank = asked.IndexOf(' ', StringComparison.Ordinal);
        _records = new TaskRecords(int.Parse(asked.AsSpan(0, blank), CultureInfo.InvariantCulture));
        _folder = asked[(blank + 1)..];
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
