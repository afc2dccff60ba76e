using System.Collections.Frozen;

namespace Analysis.Reading.Numbers;

/// <summary>BenchmarkDotNet's units, as all its versions write them.</summary>
internal static class UnitText
{
    private const double Microsecond = 1e3, Millisecond = 1e6, Second = 1e9, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;
    private const double Kilo = 1024;

    /// <summary>Nanoseconds in each. The micro sign comes as two characters, as <c>u</c>, and as a question mark from files saved in ASCII.</summary>
    public static FrozenDictionary<string, double> Times { get; } = new Dictionary<string, double>
    {
        ["ns"] = 1,
        ["us"] = Microsecond,
        ["\u00B5s"] = Microsecond,
        ["\u03BCs"] = Microsecond,
        ["?s"] = Microsecond,
        ["\uFFFDs"] = Microsecond,
        ["ms"] = Millisecond,
        ["s"] = Second,
        ["m"] = Minute,
        ["h"] = Hour,
        ["d"] = Day,
    }.ToFrozenDictionary();

    /// <summary>Bytes in each.</summary>
    public static FrozenDictionary<string, double> Sizes { get; } = new Dictionary<string, double>
    {
        ["B"] = 1,
        ["KB"] = Kilo,
        ["kB"] = Kilo,
        ["MB"] = Kilo * Kilo,
        ["GB"] = Kilo * Kilo * Kilo,
        ["TB"] = Kilo * Kilo * Kilo * Kilo,
    }.ToFrozenDictionary();

    /// <summary>Parts <c>Mean [us]</c> into the name and the unit.</summary>
    public static (string Name, string? Unit) OfHeader(string header)
    {
        var open = header.LastIndexOf('[');
        return open > 0 && header.EndsWith(']') ? (header[..open].TrimEnd(), header[(open + 1)..^1].Trim()) : (header, null);
    }

    /// <summary>Parts <c>1.5 us</c> into the number and the unit; the unit is empty when there is none.</summary>
    public static (string Number, string Unit) OfCell(string cell)
    {
        var end = cell.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return (cell[..end], cell[end..].Trim().Trim('\u200E', '\u200F', '\u061C'));
    }
}
