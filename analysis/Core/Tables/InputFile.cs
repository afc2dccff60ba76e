namespace Analysis.Tables;

/// <summary>Opening and reading files, with errors that name them.</summary>
internal static class InputFile
{
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(file, fault);
        }
    }

    /// <summary>Reads one CSV file; when bad rows may be left out, a quote that is never closed costs only its own row.</summary>
    /// <exception cref="InputException">It cannot be read, or a row does not fit.</exception>
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

    public static InputException Unreadable(string file, Exception fault) => new($"{file}:1:1: {Reason(fault)}, expected a readable file", fault);

    private static string Reason(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "no permission to read it",
        _ => "it cannot be read (" + fault.Message.ReplaceLineEndings(" ") + ")",
    };
}
