using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>One launch of a case, reduced to what a comparison needs.</summary>
/// <param name="Log">Logarithm of the median of its iterations, ns: a burst inside the launch leaves it alone.</param>
/// <param name="Spread">Largest over smallest iteration; of ten and more, without the outer tenths.</param>
internal readonly record struct Launch(double Log, double Spread)
{
    public static Launch Of(RoundSample round)
    {
        var sorted = round.Nanoseconds.ToArray();
        Array.Sort(sorted);
        var (middle, outer) = (sorted.Length / 2, sorted.Length / 10);
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Launch(Math.Log(median), sorted[^(1 + outer)] / sorted[outer]);
    }
}
