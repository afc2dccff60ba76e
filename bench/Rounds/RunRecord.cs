using System.Collections.Immutable;

namespace Bench.Rounds;

/// <summary>The files of a run while it lasts: every finished launch is on disk at once. Safe to close from another thread.</summary>
public sealed class RunRecord : IDisposable
{
    private readonly Lock _writing = new();
    private readonly RunFolder _folder;
    private readonly MeasurementFile _rows;
    private readonly FileStream _ownership;
    private RunInfo _info;
    private bool _closed;

    private RunRecord(RunFolder folder, RunInfo info, MeasurementFile rows, FileStream ownership) =>
        (_folder, _info, _rows, _ownership) = (folder, info, rows, ownership);

    /// <param name="info">What <c>run.json</c> says at the start.</param>
    /// <exception cref="OutputException">The files cannot be written, or another program is writing them.</exception>
    public static RunRecord Open(RunFolder folder, RunInfo info)
    {
        FileStream? ownership = null;
        MeasurementFile? rows = null;
        Write(folder, () =>
        {
            Directory.CreateDirectory(folder.Artifacts);
            ownership = new FileStream(Path.Combine(folder.Artifacts, "lock"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1,
                FileOptions.DeleteOnClose);
            rows = MeasurementFile.Open(folder.Measurements);
            folder.Write(info);
        });
        return new RunRecord(folder, info, rows!, ownership!);
    }

    public RunInfo Info
    {
        get { lock (_writing) return _info; }
    }

    /// <exception cref="OutputException">The disk is full, or the folder is gone.</exception>
    public void Append(ImmutableArray<MeasurementRow> rows)
    {
        lock (_writing)
        {
            if (!_closed) Write(_folder, () => _rows.Append(rows));
        }
    }

    /// <summary>Changes what <c>run.json</c> says.</summary>
    /// <exception cref="OutputException">The disk is full, or the folder is gone.</exception>
    public void Update(Func<RunInfo, RunInfo> change)
    {
        lock (_writing)
        {
            if (_closed) return;
            _info = change(_info);
            Write(_folder, () => _folder.Write(_info));
        }
    }

    /// <summary>The last word; what comes later is not written.</summary>
    public void Close(string stopReason, DateTimeOffset end, LoadInfo? load)
    {
        lock (_writing)
        {
            Update(info => info with { StopReason = stopReason, FinishedUtc = end, LoadAtEnd = load });
            _closed = true;
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _closed = true;
            _rows.Dispose();
            _ownership.Dispose();
        }
    }

    private static void Write(RunFolder folder, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"cannot write to {folder.Path}: {e.Message} What was measured before stays; go on with --resume when it can be written again.");
        }
    }
}
