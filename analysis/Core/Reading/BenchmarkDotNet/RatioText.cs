using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>BenchmarkDotNet's ratio column in its three styles: <c>1.05</c>, <c>+5%</c>, <c>1.05x slower</c>.</summary>
internal static class RatioText
{
    private const string Baseline = "baseline", Slower = "x slower", Faster = "x faster";

    public static bool IsBaseline(string cell) => cell.Trim().Equals(Baseline, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a ratio's standard deviation, in any of the styles, is written as 0.</summary>
    public static bool IsZero(string deviation, NumberMarks marks) => marks.TryParse(deviation.Trim().TrimEnd('x', '%'), out var value) && value == 0;

    /// <param name="cell">As written.</param>
    /// <param name="ratio">To the baseline's mean, above 1 is slower; <c>null</c> when the cell says that there is none.</param>
    /// <returns>False when the cell is neither.</returns>
    public static bool TryParse(string cell, NumberMarks marks, out double? ratio)
    {
        ratio = null;
        var text = cell.Trim();
        if (MissingValue.Is(text)) return true;
        if (IsBaseline(text)) ratio = 1;
        else if (text.EndsWith('%') && marks.TryParse(text.AsSpan()[..^1], out var percent)) ratio = 1 + percent / 100;
        else if (text.EndsWith(Slower, StringComparison.Ordinal) && marks.TryParse(text.AsSpan()[..^Slower.Length], out var slower)) ratio = slower;
        else if (text.EndsWith(Faster, StringComparison.Ordinal) && marks.TryParse(text.AsSpan()[..^Faster.Length], out var faster) && faster > 0)
            ratio = 1 / faster;
        else if (marks.TryParse(text, out var value)) ratio = value;
        return ratio is >= 0 and < double.MaxValue;
    }
}
