using System.Globalization;
using Analysis.Statistics;

namespace Analysis.Reports;

/// <summary>Shares for people, the same in every culture.</summary>
public static class Percent
{
    /// <summary><c>0.43%</c>; empty for <c>null</c>.</summary>
    /// <param name="decimals">Digits after the point.</param>
    public static string Text(double? share, int decimals = 2) =>
        share is { } value ? (100 * value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%" : "";

    /// <summary><c>0.43% [0.31, 0.58]</c>, with the exact 95% interval; empty when nothing was counted.</summary>
    public static string WithBounds(Share share)
    {
        if (share.Rate is not { } rate) return "";
        var (low, high) = share.Bounds();
        return string.Create(CultureInfo.InvariantCulture, $"{100 * rate:F2}% [{100 * low:F2}, {100 * high:F2}]");
    }
}
