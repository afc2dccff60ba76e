namespace Analysis.Statistics;

/// <summary>A ratio on the log scale: an estimate and an interval around the mean. Zero is "no difference".</summary>
/// <param name="Estimate">Median of the log-ratios; the typical ratio's logarithm.</param>
/// <param name="Centre">Mean of the log-ratios, the middle of the interval.</param>
/// <param name="StandardError">Of <paramref name="Centre"/>; never 0.</param>
/// <param name="Freedom">Degrees of freedom of <paramref name="StandardError"/>.</param>
public readonly record struct LogRatio(double Estimate, double Centre, double StandardError, double Freedom)
{
    /// <summary>The interval on the ratio's own scale that misses the truth on either side with the chance <paramref name="tail"/>.</summary>
    /// <param name="tail">One-sided error.</param>
    /// <param name="allowance">Added to the half-width, in log units.</param>
    public Interval ToInterval(double tail, double allowance)
    {
        var halfWidth = StudentT.Quantile(tail, Freedom) * StandardError + allowance;
        var (low, high) = (Centre - halfWidth, Centre + halfWidth);
        return new Interval(Math.Exp(low), Math.Exp(Math.Clamp(Estimate, low, high)), Math.Exp(high));
    }

    /// <summary>The inverse ratio.</summary>
    public LogRatio Inverse() => this with { Estimate = -Estimate, Centre = -Centre };

    /// <summary>From differences of log makespans that were taken in the same rounds.</summary>
    /// <param name="differences">One per common round, at least two.</param>
    /// <param name="floor">
    /// The smallest standard deviation of one difference that is believed: identical values come from coarse clocks, not from a machine without noise.
    /// </param>
    public static LogRatio Paired(ReadOnlySpan<double> differences, double floor)
    {
        if (differences.Length < 2) throw new ArgumentException("a paired ratio needs two rounds at least", nameof(differences));
        return OfSample(differences, Median.Of(differences), floor);
    }

    /// <summary>
    /// As <see cref="Paired"/>, around the mean without the extreme differences (Tukey and McLaughlin 1963): outliers neither move nor widen it.
    /// </summary>
    /// <param name="trim">How many of the largest and of the smallest are left out.</param>
    public static LogRatio Trimmed(ReadOnlySpan<double> differences, int trim, double floor) => PairedAndTrimmed(differences, trim, floor).Trimmed;

    /// <summary>Both of them, which share the sorting: most of their time, and most of what a simulation of verdicts takes.</summary>
    public static (LogRatio Paired, LogRatio Trimmed) PairedAndTrimmed(ReadOnlySpan<double> differences, int trim, double floor)
    {
        if (differences.Length - 2 * trim < 2) throw new ArgumentException("trimming leaves fewer than two rounds", nameof(trim));
        Span<double> sorted = differences.Length <= Median.OnStack ? stackalloc double[differences.Length] : new double[differences.Length];
        differences.CopyTo(sorted);
        sorted.Sort();
        var median = Median.OfSorted(sorted);
        return (OfSample(differences, median, floor), OfSorted(sorted, trim, median, floor));
    }

    private static LogRatio OfSample(ReadOnlySpan<double> differences, double median, double floor)
    {
        var (mean, variance) = Moments.Of(differences);
        var deviation = Math.Max(Math.Sqrt(variance), floor);
        return new LogRatio(median, mean, deviation / Math.Sqrt(differences.Length), differences.Length - 1);
    }

    /// <summary>Trimmed; what is left out is overwritten.</summary>
    private static LogRatio OfSorted(Span<double> sorted, int trim, double median, double floor)
    {
        var kept = sorted.Length - 2 * trim;
        var (centre, _) = Moments.Of(sorted.Slice(trim, kept));
        sorted[..trim].Fill(sorted[trim]);
        sorted[^trim..].Fill(sorted[^(1 + trim)]);
        var (_, winsorized) = Moments.Of(sorted);
        var error = Math.Sqrt((sorted.Length - 1) * winsorized / (kept * (kept - 1.0)));
        return new LogRatio(median, centre, Math.Max(error, floor / Math.Sqrt(sorted.Length)), kept - 1);
    }

    /// <summary>
    /// Of two independent samples of log times, <paramref name="numerator"/> over <paramref name="denominator"/> (Welch; degrees of freedom by Satterthwaite).
    /// </summary>
    /// <param name="floor">The smallest standard deviation of one value that is believed.</param>
    public static LogRatio Unpaired(ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator, double floor)
    {
        if (numerator.Length < 2 || denominator.Length < 2) throw new ArgumentException("an unpaired ratio needs two values on either side");
        var (meanA, varianceA) = Moments.Of(numerator);
        var (meanB, varianceB) = Moments.Of(denominator);
        var a = Math.Max(varianceA, floor * floor) / numerator.Length;
        var b = Math.Max(varianceB, floor * floor) / denominator.Length;
        var freedom = (a + b) * (a + b) / (a * a / (numerator.Length - 1) + b * b / (denominator.Length - 1));
        return new LogRatio(Median.Of(numerator) - Median.Of(denominator), meanA - meanB, Math.Sqrt(a + b), freedom);
    }
}
