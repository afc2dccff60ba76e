using System.Buffers.Text;
using System.Globalization;

namespace Analysis.Tables;

/// <summary>Numbers as this suite writes them: invariant culture, no groups, the whole field.</summary>
public static class PlainNumber
{
    /// <summary>Digits, a point and an exponent; no groups, no blanks.</summary>
    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>So many digits make a whole number that is exact as a <see cref="double"/>.</summary>
    private const int ExactDigits = 15;

    private static readonly double[] powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

    public static bool TryParse(ReadOnlySpan<byte> field, out double value) =>
        IsShort(field, out value) || (double.TryParse(field, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    public static bool TryParse(ReadOnlySpan<byte> field, out long value) =>
        Utf8Parser.TryParse(field, out value, out var read) && read == field.Length;

    public static bool TryParse(ReadOnlySpan<byte> field, out int value) =>
        Utf8Parser.TryParse(field, out value, out var read) && read == field.Length;

    /// <summary>
    /// Up to 15 characters, digits with or without a point between them, as nearly all are: the digits as a whole number and the power of ten under them are
    /// both exact, so that their quotient is the nearest number there is (Clinger 1990).
    /// </summary>
    private static bool IsShort(ReadOnlySpan<byte> field, out double value)
    {
        value = 0;
        var point = field.IndexOf((byte)'.');
        var decimals = point < 0 ? 0 : field.Length - point - 1;
        if (field.Length is 0 or > ExactDigits || point == 0 || decimals == 0 && point > 0) return false;
        var digits = 0L;
        for (var i = 0; i < field.Length; i++)
        {
            if (i == point) continue;
            if (field[i] is not (>= (byte)'0' and <= (byte)'9')) return false;
            digits = 10 * digits + field[i] - '0';
        }
        value = digits / powers[decimals];
        return true;
    }
}
