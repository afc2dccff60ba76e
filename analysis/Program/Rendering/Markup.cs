using System.Text;

namespace Analysis.Rendering;

/// <summary>The only place that makes text fit for markup: XML and HTML read what it writes alike.</summary>
public static class Markup
{
    /// <summary>Text as content or as a quoted attribute's value, cleaned.</summary>
    public static string Escape(string text)
    {
        var markup = new StringBuilder(text.Length + 16);
        foreach (var letter in Clean(text))
        {
            _ = letter switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                '\'' => markup.Append("&#39;"),
                _ => markup.Append(letter),
            };
        }
        return markup.ToString();
    }

    /// <summary>
    /// For writers that escape: line breaks become spaces; what XML cannot hold, and what turns the text around it the other way, becomes U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '\n' or '\r' or '\t' or 0x2028 or 0x2029 => " ",
                < 0x20 or (>= 0x7f and < 0xa0) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0xfffe or 0xffff => "\uFFFD",
                _ => rune.ToString(),
            });
        }
        return clean.ToString();
    }
}
