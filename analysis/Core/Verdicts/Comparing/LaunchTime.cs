using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Comparing;

/// <summary>One launch of a case, reduced to what a comparison needs.</summary>
/// <param name="Log">Logarithm of the median of its iterations, ns: a burst inside the launch leaves it alone.</param>
/// <param name="Spread">Largest over smallest iteration; of ten and more, without the outer tenths.</param>
internal readonly record struct LaunchTime(double Log, double Spread)
{
    public static LaunchTime Of(RoundSample round)
    {
        var count = round.Nanoseconds.Length;
        Span<double> sorted = count <= Median.OnStack ? stackalloc double[count] : new double[count];
        round.Nanoseconds.CopyTo(sorted);
        sorted.Sort();
        var outer = count / 10;
        return new LaunchTime(Math.Log(Median.OfSorted(sorted)), sorted[^(1 + outer)] / sorted[outer]);
    }
}
