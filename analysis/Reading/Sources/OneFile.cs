using Analysis.Reading.Building;
using Analysis.Reading.Tables;

namespace Analysis.Reading.Sources;

/// <summary>Reads one CSV file; when bad rows may be left out, a quote that is never closed costs only its own row.</summary>
internal static class OneFile
{
    public static Gathered Read(string file, ReadOptions options, Func<Table, Gathered> read)
    {
        try
        {
            using var table = Table.Open(file, options);
            var gathered = read(table);
            if (!options.SkipBad || !table.HasOpenQuote) return gathered;
        }
        catch (InputException) when (options.SkipBad)
        {
        }
        using var lines = Table.Open(file, options, lineBreaksInQuotes: false);
        return read(lines);
    }
}
