namespace Analysis.Tables;

/// <summary>Opening files, with errors that name them.</summary>
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

    public static InputException Unreadable(string file, Exception fault) => new($"{file}:1:1: {Reason(fault)}, expected a readable file", fault);

    private static string Reason(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "no permission to read it",
        _ => "it cannot be read (" + fault.Message.ReplaceLineEndings(" ") + ")",
    };
}
