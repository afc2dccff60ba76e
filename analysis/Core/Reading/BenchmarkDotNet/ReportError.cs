using Analysis.Statistics;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>
/// BenchmarkDotNet's <c>Error</c>, half of the 99.9% interval of a mean, from what else a report without that column says of the scatter. Taken are the fewest
/// iterations that BenchmarkDotNet measures unless it is told otherwise: more of them would give a smaller error.
/// </summary>
internal static class ReportError
{
    public const int Iterations = 15;

    /// <summary>On either side of BenchmarkDotNet's interval.</summary>
    private const double Tail = 0.0005;

    /// <summary>
    /// Standard deviations between the extremes of so many values on the average: 2Φ⁻¹((n − 0.375) / (n + 0.25)), Wan et al. 2014,
    /// doi:10.1186/1471-2288-14-135.
    /// </summary>
    private const double Spread = 3.4788;

    /// <param name="standardError">As the file says it, ns; <c>null</c> where it does not, as all others.</param>
    /// <param name="deviation">Standard deviation over iterations, ns.</param>
    /// <param name="smallest">Fastest iteration, ns.</param>
    /// <param name="largest">Slowest iteration, ns.</param>
    /// <returns>Half of the interval, ns; <c>null</c> where nothing is said of the scatter.</returns>
    public static double? Of(double? standardError, double? deviation, double? smallest, double? largest)
    {
        var error = standardError ?? (deviation ?? (largest - smallest) / Spread) / Math.Sqrt(Iterations);
        return error > 0 ? error * StudentT.Quantile(Tail, Iterations - 1) : null;
    }
}
