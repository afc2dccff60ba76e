namespace Analysis.Statistics;

/// <summary>The middle of a sample with an interval that assumes nothing of how its values scatter.</summary>
public static class MedianInterval
{
    /// <summary>
    /// Between two order statistics (the interval of the sign test): as many values are left out at either end as may lie beyond the median no more often than
    /// <paramref name="tail"/>. None of a sample too small for that, whose ends are then the interval.
    /// </summary>
    /// <param name="values">At least one.</param>
    /// <param name="tail">One-sided error.</param>
    public static Interval Of(ReadOnlySpan<double> values, double tail)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (left, chance, sum) = (0, Math.Pow(0.5, sorted.Length), 0.0);
        while (left < (sorted.Length - 1) / 2 && (sum += chance) <= tail)
        {
            chance *= (double)(sorted.Length - left) / (left + 1);
            left++;
        }
        left = Math.Max(0, left - 1);
        return new Interval(sorted[left], Median.OfSorted(sorted), sorted[^(1 + left)]);
    }
}
