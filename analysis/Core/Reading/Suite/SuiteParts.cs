namespace Analysis.Reading.Suite;

/// <summary>
/// A long <c>measurements.csv</c> read in parts, side by side on the cores. Each part ends where a launch does, so that a launch's rows come together in the
/// file's order, and what is gathered is what reading the file from its start gathers, to the last bit. That holds for files as <c>bench</c> writes them;
/// of all others (a line break inside quotes, whose end is missing in some part, a row that does not fit, a last line without its end, a launch that was
/// started again far behind) nothing is kept, and the file is read from its start, which knows the place to name.
/// </summary>
internal static class SuiteParts
{
    /// <param name="partBytes">How long a part is at least.</param>
    /// <returns><c>null</c> when the file has to be read from its start.</returns>
    /// <exception cref="InputException">The file cannot be opened.</exception>
    public static SuiteCases? Read(string file, long partBytes)
    {
        using var stream = InputFile.Open(file);
        try
        {
            if (LaunchCuts.Of(stream, partBytes) is not { } cuts) return null;
            var parts = new SuiteCases?[cuts.Starts.Length];
            Parallel.For(0, parts.Length, i =>
            {
                var end = i + 1 < parts.Length ? cuts.Starts[i + 1] : stream.Length;
                parts[i] = Cases(new FilePart(stream.SafeFileHandle, cuts.Header, cuts.Starts[i], end), cuts.Separator);
            });
            return Together(parts);
        }
        catch (IOException)
        {
            return null;
        }
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
                if (!cases.IsWithinLimits) return null;
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
