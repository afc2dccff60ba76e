using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace Analysis.Reading.Suite;

/// <summary>Where a long <c>measurements.csv</c> can be cut without parting the rows of a launch.</summary>
/// <param name="Header">Where the first line ends, in bytes from the file's start.</param>
/// <param name="Starts">Where each part begins, ascending, the first one behind the header.</param>
/// <param name="Separator">What parts two fields.</param>
public sealed record LaunchCuts(long Header, ImmutableArray<long> Starts, char Separator)
{
    /// <summary>More parts than cores: the last one to end keeps others waiting for less.</summary>
    private const int MostParts = 64;

    /// <param name="partBytes">How long a part is at least.</param>
    /// <returns><c>null</c> for a file too short for two parts, in another encoding than UTF-8, or whose last line has no end.</returns>
    /// <exception cref="InputException">The file cannot be opened.</exception>
    public static LaunchCuts? Of(string file, long partBytes)
    {
        using var stream = InputFile.Open(file);
        return Of(stream, partBytes);
    }

    internal static LaunchCuts? Of(FileStream stream, long partBytes)
    {
        var (handle, length) = (stream.SafeFileHandle, stream.Length);
        var count = (int)Math.Min(length / partBytes, MostParts);
        if (count < 2 || Dialect.Of(stream) is not { Encoding: null, Separator: { } separator } || OpenEnd.Of(stream)) return null;
        var header = NextLine(handle, 0);
        var starts = ImmutableArray.Create(header);
        for (var part = 1; part < count; part++)
        {
            var line = NextLine(handle, Math.Max(starts[^1], part * length / count));
            var next = (part + 1) * length / count;
            if (line < next && NextLaunch(new FilePart(handle, header, line, next), separator) is { } start) starts = starts.Add(start);
        }
        return starts.Length < 2 ? null : new LaunchCuts(header, starts, separator);
    }

    /// <summary>Where the line behind that place begins; the file's end when there is none.</summary>
    private static long NextLine(SafeFileHandle file, long place)
    {
        Span<byte> buffer = stackalloc byte[1024];
        while (RandomAccess.Read(file, buffer, place) is > 0 and var read)
        {
            var end = buffer[..read].IndexOf((byte)'\n');
            if (end >= 0) return place + end + 1;
            place += read;
        }
        return place;
    }

    /// <summary>Where in the file the rows of the next launch begin, or <c>null</c> when none does in this part.</summary>
    private static long? NextLaunch(FilePart part, char separator)
    {
        using var table = Table.Open(part, separator);
        (Cell Cell, string Model, int Round)? first = null;
        try
        {
            foreach (var row in new MeasurementReader(table).Rows())
            {
                var launch = (SuiteCell.Of(row), row.Model, row.Round);
                first ??= launch;
                if (launch != first) return part.InFile(table.RowOffset);
            }
        }
        catch (InputException)
        {
            // The part may end inside a row; what else is wrong, reading the file from its start says.
        }
        return null;
    }
}
