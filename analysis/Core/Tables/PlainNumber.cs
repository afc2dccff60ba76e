using System.Globalization;

namespace Analysis.Tables;

/// <summary>Numbers as this suite writes them: invariant culture, no groups, the whole field.</summary>
internal static class PlainNumber
{
    /// <summary>Digits, a point and an exponent; no groups, no blanks.</summary>
    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryParse(ReadOnlySpan<byte> field, out double value) =>
        double.TryParse(field, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public static bool TryParse(ReadOnlySpan<byte> field, out long value) =>
        long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(ReadOnlySpan<byte> field, out int value) =>
        int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
