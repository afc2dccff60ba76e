using System.Globalization;

namespace Analysis.Reading.Numbers;

/// <summary>How a file writes numbers: every other mark between digits parts groups.</summary>
/// <param name="Decimal"><c>.</c>, <c>,</c> or <see cref="NumberText.SureDecimal"/>.</param>
internal sealed record NumberMarks(char Decimal)
{
    public static NumberMarks Invariant { get; } = new('.');

    private const int DigitsOfGroup = 3, FewestDigitsOfGroup = 2;

    /// <returns>False when it is not a finite number written this way.</returns>
    public bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        Span<char> clean = stackalloc char[NumberText.MostCharacters];
        if (!NumberText.TryClean(text, clean, out var length)) return false;
        return TryUnmark(clean[..length], out var plain)
            && double.TryParse(plain, PlainNumber.Style, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    /// <summary>Takes the groups' marks out and puts the invariant decimal mark in, in place.</summary>
    private bool TryUnmark(Span<char> number, out ReadOnlySpan<char> plain)
    {
        plain = default;
        var (kept, digits, groups, inFraction, inExponent) = (0, 0, 0, false, false);
        foreach (var character in number)
        {
            if (NumberText.IsMark(character))
            {
                if (inFraction || inExponent || digits == 0 && groups > 0) return false;
                if (character == Decimal)
                {
                    if (groups > 0 && digits != DigitsOfGroup) return false;
                    inFraction = true;
                    number[kept++] = '.';
                }
                else if (!IsGroup(digits, groups++)) return false;
                digits = 0;
                continue;
            }
            if (character == 'E')
            {
                if (!inFraction && groups > 0 && digits != DigitsOfGroup) return false;
                inExponent = true;
            }
            else if (char.IsAsciiDigit(character)) digits++;
            number[kept++] = character;
        }
        plain = number[..kept];
        return inFraction || inExponent || groups == 0 || digits == DigitsOfGroup;
    }

    private static bool IsGroup(int digits, int groupsBefore) =>
        digits is > 0 and <= DigitsOfGroup && (groupsBefore == 0 || digits >= FewestDigitsOfGroup);
}
