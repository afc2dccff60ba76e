namespace Analysis.Statistics;

/// <summary>The middle of a sample.</summary>
public static class Median
{
    /// <summary>The middle value, or the mean of the two middle ones; <paramref name="values"/> is left as it is and has at least one.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length == 0) throw new ArgumentException("a median needs at least one value", nameof(values));
        Span<double> sorted = values.Length <= OnStack ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(sorted);
        sorted.Sort();
        return OfSorted(sorted);
    }

    /// <summary>Of values in ascending order, at least one.</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Up to so many values a copy lies on the stack: where hundreds of thousands are made, collecting them takes longer than sorting.</summary>
    internal const int OnStack = 1024;
}
