using System.Collections.Immutable;
using Analysis.Reading;

namespace Bench.Rounds;

/// <summary>The files of a run while it lasts: every finished launch is on disk at once. Safe to close from another thread.</summary>
public sealed class RunRecord : IDisposable
{
    private readonly Lock _writing = new();
    private readonly RunFolder _folder;
    private readonly MeasurementFile _rows;
    private RunInfo _info;
    private bool _closed;

    /// <param name="info">What <c>run.json</c> says at the start.</param>
    public RunRecord(RunFolder folder, RunInfo info)
    {
        _folder = folder;
        _info = info;
        _rows = MeasurementFile.Open(folder.Measurements);
        folder.Write(info);
    }

    public RunInfo Info
    {
        get { lock (_writing) return _info; }
    }

    public void Append(ImmutableArray<MeasurementRow> rows)
    {
        lock (_writing)
        {
            if (!_closed) _rows.Append(rows);
        }
    }

    /// <summary>Changes what <c>run.json</c> says.</summary>
    public void Update(Func<RunInfo, RunInfo> change)
    {
        lock (_writing)
        {
            if (_closed) return;
            _info = change(_info);
            _folder.Write(_info);
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
        }
    }
}
