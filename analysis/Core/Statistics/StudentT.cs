using System.Collections.Concurrent;
using Distribution = MathNet.Numerics.Distributions.StudentT;

namespace Analysis.Statistics;

/// <summary>Quantiles of Student's t distribution, remembered because the same few are asked for again and again.</summary>
public static class StudentT
{
    private static readonly ConcurrentDictionary<(double Tail, double Freedom), double> Known = new();

    /// <summary>The value that is exceeded with the chance <paramref name="tail"/> (one-sided, between 0 and 0.5).</summary>
    /// <param name="tail">Such as 0.025 for the usual two-sided 95%.</param>
    /// <param name="freedom">Degrees of freedom, above 0, not necessarily whole.</param>
    public static double Quantile(double tail, double freedom)
    {
        if (!(tail > 0 && tail < 0.5)) throw new ArgumentOutOfRangeException(nameof(tail), tail, "must lie between 0 and 0.5");
        if (!(freedom > 0)) throw new ArgumentOutOfRangeException(nameof(freedom), freedom, "must be above 0");
        return Known.GetOrAdd((tail, freedom), static key => -Distribution.InvCDF(0, 1, key.Freedom, key.Tail));
    }
}
