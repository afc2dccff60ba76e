using System.Globalization;
using CsvHelper;

namespace Analysis.Results;

/// <summary>The one writer of <c>measurements.csv</c>, while it grows: what is appended is on disk before the next case starts.</summary>
public sealed class MeasurementFile : IDisposable
{
    private readonly FileStream _file;
    private readonly MemoryStream _pending = new();
    private readonly CsvWriter _csv;

    private MeasurementFile(FileStream file)
    {
        _file = file;
        _csv = CsvWriter.Create(_pending, CsvWriterOptions.Default with { NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
    }

    /// <summary>Opens the file to append to it; a new one gets its header. A last line that a crash left unfinished is cut off.</summary>
    /// <exception cref="InputException">Its columns are not the ones that are written today.</exception>
    /// <exception cref="IOException">It cannot be written, or another program is writing it.</exception>
    public static MeasurementFile Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        CutUnfinishedLine(file);
        if (file.Length > 0 && !HasColumnsOfToday(file))
        {
            file.Dispose();
            throw new InputException($"{path}:1:1: its columns are those of another version of this program; start a new run instead of resuming this one");
        }
        var rows = new MeasurementFile(file);
        if (file.Length > 0) return rows;
        rows._csv.WriteHeader<MeasurementRow>();
        rows.Flush();
        return rows;
    }

    /// <summary>Appends all rows of a case in one write: a crash leaves all of them or none.</summary>
    public void Append(IEnumerable<MeasurementRow> rows)
    {
        foreach (var row in rows) _csv.WriteRecord(row);
        Flush();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _file.Dispose();
    }

    private void Flush()
    {
        _csv.Flush();
        var end = _file.Length;
        try
        {
            _file.Write(_pending.GetBuffer(), 0, (int)_pending.Length);
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // A full disk takes a part; half a case would count as a whole one when the run goes on.
            _file.SetLength(end);
            throw;
        }
        _pending.SetLength(0);
    }

    private static bool HasColumnsOfToday(FileStream file)
    {
        file.Position = 0;
        var header = Dialect.Of(file).Header;
        file.Position = file.Length;
        return header.SequenceEqual(typeof(MeasurementRow).GetProperties().Select(property => property.Name));
    }

    private static void CutUnfinishedLine(FileStream file)
    {
        var end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') break;
            end--;
        }
        file.SetLength(end);
        file.Position = end;
    }
}

/// <summary>How a row is written: by its property names, in their order.</summary>
[CsvRecordMap(typeof(MeasurementRow))]
internal sealed partial class MeasurementRowMap
{
    [CsvFormat("yyyy-MM-ddTHH:mm:ss.fffZ")]
    public DateTimeOffset? StartUtc { get; init; }

    [CsvBooleanValues("true", "false")]
    public bool? Disturbed { get; init; }
}
