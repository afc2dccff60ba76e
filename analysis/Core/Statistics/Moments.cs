namespace Analysis.Statistics;

/// <summary>Mean and variance of a sample.</summary>
/// <param name="Variance">Around <paramref name="Mean"/>, over n − 1; not a number for a single value.</param>
public readonly record struct Moments(double Mean, double Variance)
{
    /// <summary>In two passes, so that values far from 0 lose no digits.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        var squares = 0.0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return new Moments(mean, squares / (values.Length - 1));
    }
}
