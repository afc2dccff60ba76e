using MathNet.Numerics.Distributions;

namespace Analysis.Statistics;

/// <summary>A share that was counted, with its exact (Clopper-Pearson) interval.</summary>
/// <param name="Count">How often it happened.</param>
/// <param name="Of">Out of how many.</param>
public readonly record struct Share(long Count, long Of)
{
    /// <summary>0 to 1, or <c>null</c> when nothing was counted.</summary>
    public double? Rate => Of == 0 ? null : (double)Count / Of;

    /// <summary>The exact interval of the rate.</summary>
    /// <param name="confidence">Such as 0.95.</param>
    public (double Low, double High) Bounds(double confidence = 0.95)
    {
        var tail = (1 - confidence) / 2;
        return (
            Count == 0 ? 0 : Beta.InvCDF(Count, Of - Count + 1, tail),
            Count == Of ? 1 : Beta.InvCDF(Count + 1, Of - Count, 1 - tail));
    }
}
