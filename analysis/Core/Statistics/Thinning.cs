namespace Analysis.Statistics;

/// <summary>Makes a long series short.</summary>
public static class Thinning
{
    /// <summary>At most <paramref name="most"/> values at equal distances, which keep the series' distribution.</summary>
    public static double[] Pick(ReadOnlySpan<double> series, int most)
    {
        var picked = new double[Math.Min(most, series.Length)];
        for (var i = 0; i < picked.Length; i++) picked[i] = series[(int)((long)i * series.Length / picked.Length)];
        return picked;
    }

    /// <summary>The medians of at most <paramref name="most"/> consecutive blocks; a short series as it is. They keep the series' course.</summary>
    public static double[] Course(ReadOnlySpan<double> series, int most)
    {
        if (series.Length <= most) return series.ToArray();
        var thin = new double[most];
        for (var block = 0; block < most; block++)
        {
            var start = (int)((long)block * series.Length / most);
            var end = (int)((long)(block + 1) * series.Length / most);
            thin[block] = Median.Of(series[start..end]);
        }
        return thin;
    }
}
