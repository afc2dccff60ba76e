using Microsoft.Win32.SafeHandles;

namespace Analysis.Reading.Suite;

/// <summary>
/// A long <c>measurements.csv</c> read in parts, side by side on the cores. Each part ends where a launch does, so that a launch's rows come together in the
/// file's order, and what is gathered is what reading the file from its start gathers, to the last bit. That holds for files as <c>bench</c> writes them; of all
/// others (quotes, a row that does not fit, a last line without its end, a launch that was started again far behind) nothing is kept, and the file is read
/// from its start, which knows the place to name.
/// </summary>
internal static class SuiteParts
{
    /// <summary>More parts than cores: the last one to end keeps others waiting for less.</summary>
    private const int MostParts = 64;

    /// <param name="partBytes">How long a part is at least.</param>
    /// <returns><c>null</c> when the file has to be read from its start.</returns>
    public static SuiteCases? Read(string file, long partBytes)
    {
        using var stream = InputFile.Open(file);
        var count = (int)Math.Min(stream.Length / partBytes, MostParts);
        if (count < 2) return null;
        try
        {
            if (Dialect.Of(stream) is not { Encoding: null, Separator: { } separator } || OpenEnd.Of(stream)) return null;
            var places = Places(stream.SafeFileHandle, stream.Length, count, separator);
            if (places.Length < 4) return null;
            var read = new SuiteCases?[places.Length - 2];
            Parallel.For(0, read.Length, i => read[i] = Cases(new FilePart(stream.SafeFileHandle, places[0], places[i + 1], places[i + 2]), separator));
            return Together(read);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Where the first line ends, where each part begins, and where the file ends.</summary>
    private static long[] Places(SafeFileHandle file, long length, int count, char separator)
    {
        var header = NextLine(file, 0);
        var places = new List<long> { header, header };
        for (var part = 1; part < count; part++)
        {
            var line = NextLine(file, Math.Max(places[^1], part * length / count));
            if (line < length && NextLaunch(new FilePart(file, header, line, length), separator) is { } place) places.Add(place);
        }
        return [.. places, length];
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

    /// <summary>Where in the file the rows of the next launch begin, or <c>null</c> when none does.</summary>
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
            // Reading the file from its start says what is wrong with it.
        }
        return null;
    }

    private static SuiteCases? Cases(FilePart part, char separator)
    {
        using var table = Table.Open(part, separator);
        try
        {
            var cases = new SuiteCases();
            foreach (var row in new MeasurementReader(table).Rows())
            {
                cases.Add(row);
                if (part.HasQuote || !cases.IsWithinLimits) return null;
            }
            return cases;
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static SuiteCases? Together(SuiteCases?[] parts)
    {
        var first = parts[0];
        return first is not null && parts.Skip(1).All(part => part is not null && first.TryAdd(part)) && first.IsWithinLimits ? first : null;
    }
}
