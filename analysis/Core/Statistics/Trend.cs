namespace Analysis.Statistics;

/// <summary>
/// Whether several series all rise or all fall: Kendall's test summed over the series (the seasonal Kendall test, Hirsch, Slack and Smith 1982). Ranks only, so
/// that outliers and skew do no harm.
/// </summary>
public sealed class Trend
{
    private long sign;
    private double variance;

    /// <summary>How many standard deviations the pairs that rise outweigh those that fall; 0 while nothing can be said.</summary>
    public double Score => variance > 0 ? sign / Math.Sqrt(variance) : 0;

    /// <summary>Adds a series, in its order.</summary>
    public void Add(ReadOnlySpan<double> series)
    {
        for (var i = 0; i < series.Length; i++)
        {
            for (var j = i + 1; j < series.Length; j++) sign += Math.Sign(series[j] - series[i]);
        }
        variance += Variance(series.Length) - TiesVariance(series);
    }

    private static double Variance(int n) => n * (n - 1.0) * (2 * n + 5) / 18;

    private static double TiesVariance(ReadOnlySpan<double> series)
    {
        var sorted = series.ToArray();
        Array.Sort(sorted);
        var sum = 0.0;
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            sum += Variance(end - start);
            start = end;
        }
        return sum;
    }
}
