using System.Collections.Concurrent;
using MathNet.Numerics;

namespace Analysis.Statistics;

/// <summary>Quantiles of Student's t distribution, remembered because the same few are asked for again and again.</summary>
public static class StudentT
{
    private const double RelativeAccuracy = 1e-12;

    private static readonly ConcurrentDictionary<(double Tail, double Freedom), double> Known = new();

    /// <summary>The value that is exceeded with the chance <paramref name="tail"/> (one-sided, between 0 and 0.5).</summary>
    /// <param name="tail">Such as 0.025 for the usual two-sided 95%.</param>
    /// <param name="freedom">Degrees of freedom, above 0, not necessarily whole.</param>
    public static double Quantile(double tail, double freedom)
    {
        if (!(tail > 0 && tail < 0.5)) throw new ArgumentOutOfRangeException(nameof(tail), tail, "must lie between 0 and 0.5");
        if (!(freedom > 0)) throw new ArgumentOutOfRangeException(nameof(freedom), freedom, "must be above 0");
        return Known.GetOrAdd((tail, freedom), static key => Find(key.Tail, key.Freedom));
    }

    /// <summary>By halving: MathNet's own inverse looks no further than 800, and a hundred-thousandth of one degree of freedom lies at 32,000.</summary>
    private static double Find(double tail, double freedom)
    {
        var (low, high) = (0.0, 1.0);
        while (Exceeds(high, freedom) > tail) (low, high) = (high, 2 * high);
        while (high - low > RelativeAccuracy * high)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) break;
            if (Exceeds(middle, freedom) > tail) low = middle;
            else high = middle;
        }
        return high;
    }

    /// <summary>The chance of a value above <paramref name="t"/>, itself not below 0 (Abramowitz and Stegun, 26.7.1).</summary>
    private static double Exceeds(double t, double freedom) =>
        t == 0 ? 0.5 : SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
}
