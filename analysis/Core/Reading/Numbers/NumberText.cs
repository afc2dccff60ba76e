namespace Analysis.Reading.Numbers;

/// <summary>
/// A number as some culture writes it, brought to few characters: digits, <c>-</c>, <c>E</c>, the two ambiguous marks <c>.</c> and <c>,</c>,
/// <see cref="SureDecimal"/> and <see cref="SureGroup"/>. Marks of writing direction are dropped.
/// </summary>
internal static class NumberText
{
    /// <summary>Arabic decimal mark, in no culture anything else.</summary>
    public const char SureDecimal = '\u066B';

    /// <summary>Stands for spaces, apostrophes and other marks that in every culture only part groups of digits.</summary>
    public const char SureGroup = ' ';

    /// <summary>Longer texts are not numbers.</summary>
    public const int MostCharacters = 400;

    /// <returns>False when there is something in it that no number has.</returns>
    public static bool TryClean(ReadOnlySpan<char> text, Span<char> clean, out int length)
    {
        length = 0;
        text = text.Trim();
        if (text.Length > clean.Length) return false;
        foreach (var character in text)
        {
            if (IsDirection(character)) continue;
            if (Cleaned(character) is not { } kept) return false;
            clean[length++] = kept;
        }
        return length > 0;
    }

    /// <summary>Whether a character of a cleaned number is a mark between digits.</summary>
    public static bool IsMark(char character) => character is '.' or ',' or SureDecimal or SureGroup;

    private static bool IsDirection(char character) => character is '\u200E' or '\u200F' or '\u061C';

    private static char? Cleaned(char character) => character switch
    {
        >= '0' and <= '9' or '.' or ',' or SureDecimal or '-' or '+' => character,
        'e' or 'E' => 'E',
        '\u2212' => '-',
        ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '\u2019' or '\u066C' or '\u2E41' => SureGroup,
        _ => null,
    };
}
