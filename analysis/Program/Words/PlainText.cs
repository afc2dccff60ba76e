using System.Text;

namespace Analysis.Words;

/// <summary>
/// What may be shown of a text from a file: names can neither move a cursor, nor turn a line around, nor break it, nor leave XML's characters.
/// </summary>
public static class PlainText
{
    /// <summary>One line; control characters and those that change the direction of writing become U+FFFD, line breaks become spaces.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) shown.Append(Shown(rune));
        return shown.ToString();
    }

    private static string Shown(Rune rune) => rune.Value switch
    {
        '\r' or '\n' or '\t' or 0x85 or 0x2028 or 0x2029 => " ",
        >= 0x202a and <= 0x202e or >= 0x2066 and <= 0x2069 or 0x200e or 0x200f or 0x061c => "\ufffd",
        // No letters; XML may not hold them, and Spectre's table of widths ends before the last one.
        0xfffe or 0xffff => "\ufffd",
        _ when Rune.IsControl(rune) => "\ufffd",
        _ => rune.ToString(),
    };
}
