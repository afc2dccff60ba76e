using System.Buffers;
using System.Globalization;

namespace Analysis.Reports;

/// <summary>The only place that makes values into CSV: comma, invariant culture, quoted where needed.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> special = SearchValues.Create(",;\"\r\n\t");

    /// <summary>
    /// A cell of text. One that a spreadsheet would take for a formula gets a leading apostrophe, unless it is a number.
    /// </summary>
    public static string Cell(string text)
    {
        var safe = LooksLikeFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(special) || safe != safe.Trim()
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>A cell with a number, empty for <c>null</c>; seven significant digits.</summary>
    public static string Cell(double? number) => number switch
    {
        null => "",
        { } value when !double.IsFinite(value) => value.ToString(CultureInfo.InvariantCulture),
        { } value => double.Parse(value.ToString("E6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>A row with its line break.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells) + "\n";

    private static bool LooksLikeFormula(string text)
    {
        var start = text.TrimStart();
        if (start is not ['=' or '+' or '-' or '@', ..] && text is not ['\t' or '\r', ..]) return false;
        return !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
