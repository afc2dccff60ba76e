namespace Analysis.Reports;

/// <summary>The only place that makes text into what a terminal shows: names from files can neither move the cursor nor turn the line around.</summary>
public static class TerminalText
{
    /// <summary>One line; control characters and those that change the direction of writing become U+FFFD, line breaks become spaces.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Concat(text.Select(Shown)) : text;

    private static char Shown(char letter) => letter switch
    {
        '\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029' => ' ',
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' or '\u061c' => '\ufffd',
        // No letters; Spectre's table of widths ends before the last one.
        '\ufffe' or '\uffff' => '\ufffd',
        _ when char.IsControl(letter) => '\ufffd',
        _ => letter,
    };
}
