using System.Globalization;
using Analysis.Statistics;

namespace Analysis.Figures;

/// <summary>Ratios for people: <c>1.9×</c>.</summary>
public static class Multiples
{
    /// <summary>Below this the digits say nothing to people; <c>verdicts.csv</c> has them.</summary>
    private const double Smallest = 0.001;

    /// <summary>Two decimals near 1, where the differences that matter are small; two significant digits elsewhere.</summary>
    public static string Text(double ratio)
    {
        if (double.IsNaN(ratio)) return "unknown";
        return ratio > 1e6 ? "over 1,000,000×" : ratio < Smallest ? "<0.001×" : Digits(ratio) + "×";
    }

    /// <summary><c>1.93× (1.87× to 1.99×)</c>.</summary>
    public static string Text(Interval ratio) => ratio.High < Smallest ? Exact(ratio.Estimate) : $"{Exact(ratio.Estimate)} ({Bounds(ratio)})";

    /// <summary><c>1.87× to 1.99×</c>.</summary>
    public static string Bounds(Interval ratio) => ratio.High < Smallest ? Exact(ratio.High) : $"{Exact(ratio.Low)} to {Exact(ratio.High)}";

    /// <summary>For tables and beside intervals: three significant digits.</summary>
    public static string Exact(double ratio) => ratio switch
    {
        double.NaN => "unknown",
        > 1e6 => "over 1,000,000×",
        < Smallest => "<0.001×",
        >= 99.95 => ratio.ToString("#,0", CultureInfo.InvariantCulture) + "×",
        >= 9.995 => ratio.ToString("0.0", CultureInfo.InvariantCulture) + "×",
        >= 0.9995 => ratio.ToString("0.00", CultureInfo.InvariantCulture) + "×",
        >= 0.09995 => ratio.ToString("0.000", CultureInfo.InvariantCulture) + "×",
        _ => Numbers.Significant(ratio, 3) + "×",
    };

    /// <summary><c>1.9×</c>, or <c>1.2× to 1.9×</c> when the ends read differently.</summary>
    public static string Range(double low, double high)
    {
        var close = low is >= 0.995 and < 1.195 && high < 9.95;
        var (from, to) = close ? (Fine(low), Fine(high)) : (Text(low), Text(high));
        return from == to ? from : $"{from} to {to}";
    }

    /// <summary>An upper bound, rounded up so that it stays one: <c>1.19×</c>.</summary>
    public static string AtMost(double ratio) => Fine(Math.Ceiling(ratio * 100) / 100);

    private static string Fine(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture) + "×";

    private static string Digits(double ratio) => ratio switch
    {
        >= 9.95 => ratio.ToString("#,0", CultureInfo.InvariantCulture),
        >= 1.195 => ratio.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.1 => ratio.ToString("0.00", CultureInfo.InvariantCulture),
        _ => Numbers.Significant(ratio, 2),
    };
}
