using Perfolizer.Mathematics.Multimodality;

namespace Analysis.Statistics;

/// <summary>Whether a sample falls into two groups.</summary>
/// <param name="Low">Median of the lower group.</param>
/// <param name="High">Median of the upper group.</param>
public readonly record struct Modality(double Low, double High)
{
    /// <summary>Below this many values nothing can be said.</summary>
    private const int Fewest = 12;

    /// <summary>From here on Perfolizer's lowland detector sees two modes where there are two; below, it sees one.</summary>
    private const int EnoughForLowland = 30;

    /// <summary>Groups this far apart need no second opinion; the lowland detector does not see those that repeat a value, as coarse clocks do.</summary>
    private const double Obvious = 20;

    /// <summary>Either group holds at least this share; what is rarer are outliers.</summary>
    private const double SmallestShare = 0.2;

    /// <summary>
    /// The two groups, or <c>null</c> for one. Two when the best cut separates the groups' means by more of their standard deviation than it does in 99.5% of
    /// unimodal samples (normal, uniform, exponential: about 4 + 50/n, by simulation), and Perfolizer agrees where it can tell.
    /// </summary>
    public static Modality? Of(ReadOnlySpan<double> values)
    {
        if (values.Length < Fewest) return null;
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (cut, separation) = BestCut(sorted);
        if (!(separation > 4 + 50.0 / sorted.Length)) return null;
        if (sorted.Length >= EnoughForLowland && separation < Obvious && LowlandModalityDetector.Instance.DetectModes(sorted).Modality < 2) return null;
        return new Modality(Median.Of(sorted.AsSpan(0, cut)), Median.Of(sorted.AsSpan(cut)));
    }

    /// <summary>The cut with the largest distance of means in pooled standard deviations, all cuts in one pass over running sums.</summary>
    private static (int Cut, double Separation) BestCut(double[] sorted)
    {
        var n = sorted.Length;
        var shift = sorted[n / 2];
        var (total, totalSquares) = (0.0, 0.0);
        foreach (var value in sorted)
        {
            total += value - shift;
            totalSquares += (value - shift) * (value - shift);
        }
        var fewest = Math.Max(2, (int)Math.Ceiling(n * SmallestShare));
        var (best, bestCut, sum) = (0.0, 0, 0.0);
        for (var cut = 1; cut <= n - fewest; cut++)
        {
            sum += sorted[cut - 1] - shift;
            if (cut < fewest) continue;
            var (low, high) = (sum / cut, (total - sum) / (n - cut));
            var within = Math.Max(0, totalSquares - low * low * cut - high * high * (n - cut));
            var separation = high > low ? (high - low) / Math.Sqrt(within / (n - 2)) : 0;
            if (separation > best) (best, bestCut) = (separation, cut);
        }
        return (bestCut, best);
    }
}
