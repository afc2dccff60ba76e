
namespace Analysis.Reading.Sources;

/// <summary>Reads one CSV file; when bad rows may be left out, a quote that is never closed costs only its own row.</summary>
internal static class OneFile
{
    public static T Read<T>(string file, ReadOptions options, Func<Table, T> read)
    {
        using (var table = Table.Open(file, options))
        {
            try
            {
                var result = read(table);
                if (!table.HasOpenQuote) return result;
            }
            catch (InputException) when (options.SkipBad && table.HasOpenQuote)
            {
            }
        }
        using var lines = Table.Open(file, options, lineBreaksInQuotes: false);
        return read(lines);
    }
}
