using System.Text;

namespace Analysis.Formats;

/// <summary>The only place that makes text into Markdown (GitHub's).</summary>
public static class MarkdownText
{
    /// <summary>Text inside a line, a table's cell or a link's text: nothing in it is markup, a link or a line break.</summary>
    public static string Escape(string text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            markdown.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '$' => "\\" + rune,
                '\n' or '\r' or '\t' or 0x2028 or 0x2029 => " ",
                '@' => "&#64;",
                < 0x20 or (>= 0x7f and < 0xa0) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) => "\uFFFD",
                _ => rune.ToString(),
            });
        }
        if (OpensBlock(markdown)) markdown.Insert(0, '\\');
        return markdown.Replace("://", "&#58;//").Replace("www.", "www&#46;").ToString();
    }

    /// <summary>Whether a line that begins so would be a list's item or underline a heading.</summary>
    private static bool OpensBlock(StringBuilder markdown) => markdown.Length > 0 && markdown[0] is ('-' or '+' or '=');

    /// <summary>A sentence, its stressed phrases in bold.</summary>
    public static string Of(Sentence sentence) => string.Concat(sentence.Phrases.Select(phrase => Inside(phrase.Text, phrase.Strong ? "**" : "")));

    /// <summary>Escaped, with the spaces at its ends that part it from its neighbours; asterisks inside of them would be asterisks.</summary>
    private static string Inside(string text, string mark)
    {
        var escaped = Escape(text);
        if (escaped.Length == 0) return text.Length > 0 ? " " : "";
        return (text.StartsWith(' ') ? " " : "") + mark + escaped + mark + (text.EndsWith(' ') ? " " : "");
    }
}
