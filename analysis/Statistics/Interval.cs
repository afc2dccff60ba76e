namespace Analysis.Statistics;

/// <summary>An estimate with its confidence interval. For ratios: on the ratio's own scale, above 1 is faster.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Estimate">The estimate, between the bounds.</param>
/// <param name="High">Upper bound.</param>
public readonly record struct Interval(double Low, double Estimate, double High)
{
    /// <summary>The same interval of the inverse ratio.</summary>
    public Interval Inverse() => new(1 / High, 1 / Estimate, 1 / Low);

    public bool Contains(double value) => Low <= value && value <= High;
}
