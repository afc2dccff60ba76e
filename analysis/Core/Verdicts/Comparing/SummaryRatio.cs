using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Comparing;

/// <summary>The ratio of two means of which only summaries are known. Weak: it knows nothing of other launches.</summary>
internal static class SummaryRatio
{
    /// <summary>BenchmarkDotNet's <c>Error</c> is half of an interval at this confidence, hence this error on either side.</summary>
    private const double ErrorTail = 0.0005;

    /// <summary>The fewest and the most iterations looked for behind a summary.</summary>
    private const int FewestIterations = 3, MostIterations = 1000;

    private const double Least = RoundSample.LeastNanoseconds;

    /// <summary>
    /// before / after; either mean's interval misses with half of <paramref name="tail"/>, so that the quotient misses with at most all of it.
    /// </summary>
    /// <param name="allowance">Added to the half-width, in log units.</param>
    public static Interval? Of(Contender before, Contender after, double tail, double allowance)
    {
        if (Mean(before.Summary, tail / 2) is not { } first || Mean(after.Summary, tail / 2) is not { } second) return null;
        if (first.High <= Least && second.High <= Least) return new Interval(1, 1, 1);
        var widen = Math.Exp(allowance);
        return new Interval(first.Low / second.High / widen, first.Estimate / second.Estimate, first.High / second.Low * widen);
    }

    private static Interval? Mean(SummaryStatistics? summary, double tail)
    {
        if (summary is { MeanNanoseconds: 0, ErrorNanoseconds: 0 or null }) return new Interval(Least, Least, Least);
        if (summary is not { MeanNanoseconds: { } mean, ErrorNanoseconds: > 0 and var error }) return null;
        var freedom = Iterations(error, summary.StandardDeviationNanoseconds) - 1;
        var half = error * Math.Max(1, StudentT.Quantile(tail, freedom) / StudentT.Quantile(ErrorTail, freedom));
        return new Interval(Math.Max(Least, mean - half), Math.Max(Least, mean), Math.Max(Least, mean + half));
    }

    /// <summary>Error = t · deviation / √n says how many iterations there were; the fewest possible when the deviation is not known.</summary>
    internal static int Iterations(double error, double? deviation)
    {
        if (deviation is not > 0) return FewestIterations;
        var (few, many) = (FewestIterations, MostIterations);
        while (few < many)
        {
            var n = (few + many + 1) / 2;
            if (StudentT.Quantile(ErrorTail, n - 1) / Math.Sqrt(n) >= error / deviation) few = n;
            else many = n - 1;
        }
        return few;
    }

    /// <summary>The deviation behind an error of the fewest iterations possible, where the file does not say it.</summary>
    internal static double Deviation(double error) => error * Math.Sqrt(FewestIterations) / StudentT.Quantile(ErrorTail, FewestIterations - 1);
}
