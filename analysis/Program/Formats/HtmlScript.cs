namespace Analysis.Formats;

/// <summary>
/// What makes a page comfortable, for browsers that run it: numbers under the pointer, switches, sorting, copies. Without it nothing is missing.
/// </summary>
internal static class HtmlScript
{
    /// <summary>The script, from <c>Page.js</c> beside this file.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(HtmlScript).Assembly.GetManifestResourceStream("Page.js")
            ?? throw new InvalidOperationException("the page's script is missing from the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
