namespace Analysis.Formats;

/// <summary>A part of a written page that a program keeps up to date, between two comments.</summary>
public static class MarkedPart
{
    /// <summary>The comment before the part.</summary>
    public static string Begin(string name) => $"<!-- {name}: begin, written by a program -->";

    /// <summary>The comment after it.</summary>
    public static string End(string name) => $"<!-- {name}: end -->";

    /// <summary>The page with another text between the comments, or <c>null</c> when it has no such part.</summary>
    public static string? Replace(string page, string name, string text)
    {
        var begin = page.IndexOf(Begin(name), StringComparison.Ordinal);
        var end = page.IndexOf(End(name), StringComparison.Ordinal);
        if (begin < 0 || end < begin) return null;
        return page[..(begin + Begin(name).Length)] + "\n\n" + text.Trim() + "\n\n" + page[end..];
    }
}
