namespace Analysis.Statistics;

/// <summary>An estimate with its confidence interval. For ratios: on the ratio's own scale, above 1 is faster.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Estimate">The estimate, between the bounds.</param>
/// <param name="High">Upper bound.</param>
public readonly record struct Interval(double Low, double Estimate, double High)
{
    /// <summary>The same interval of the inverse ratio.</summary>
    public Interval Inverse() => new(1 / High, 1 / Estimate, 1 / Low);

    /// <summary>What both intervals hold, with this one's estimate drawn inside; everything either holds when they are apart.</summary>
    public Interval Overlap(Interval other)
    {
        var (low, high) = (Math.Max(Low, other.Low), Math.Min(High, other.High));
        if (low > high) (low, high) = (Math.Min(Low, other.Low), Math.Max(High, other.High));
        return new Interval(low, Math.Clamp(Estimate, low, high), high);
    }

    public bool Contains(double value) => Low <= value && value <= High;
}
