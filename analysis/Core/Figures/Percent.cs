using System.Globalization;
using Analysis.Statistics;

namespace Analysis.Figures;

/// <summary>Shares for people, the same in every culture: 0.05 is 5%.</summary>
public static class Percent
{
    /// <summary>So many digits after the point: <c>0.43%</c>; empty for <c>null</c>.</summary>
    public static string Text(double? share, int decimals = 2) =>
        share is { } value ? (100 * value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%" : "";

    /// <summary>For prose about changes: one decimal below 10%, none above.</summary>
    public static string Short(double share) =>
        (share * 100).ToString(Math.Abs(share) < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + "%";

    /// <summary>For what somebody chose, such as a margin: three significant digits, <c>5%</c>.</summary>
    public static string Exact(double share) => Numbers.Significant(share * 100, 3) + "%";

    /// <summary>An upper bound in whole percents, rounded up so that it stays one: <c>8%</c>.</summary>
    public static string AtMost(double share) => Numbers.Text(Math.Max(0, Math.Ceiling(share * 100 - 1e-9))) + "%";

    /// <summary><c>0.43% [0.31, 0.58]</c>, with the exact 95% interval; empty when nothing was counted.</summary>
    public static string WithBounds(Share share)
    {
        if (share.Rate is not { } rate) return "";
        var (low, high) = share.Bounds();
        return string.Create(CultureInfo.InvariantCulture, $"{100 * rate:F2}% [{100 * low:F2}, {100 * high:F2}]");
    }
}
