using Analysis.Statistics;

namespace Bench.DefaultJob;

/// <summary>From the times of a stratified sample to the time of all.</summary>
internal static class Extrapolation
{
    private const double Tail = 0.025;

    /// <summary>
    /// The total of all cases, seconds, with its 95% interval (Cochran, Sampling Techniques, 3rd ed., chapter 5, with Satterthwaite's degrees of freedom).
    /// </summary>
    /// <param name="cases">How many each model has.</param>
    /// <param name="sample">At least two of each model that has more.</param>
    public static Interval Of(IReadOnlyDictionary<string, int> cases, IEnumerable<TimedCase> sample)
    {
        var (total, variance, weighted) = (0.0, 0.0, 0.0);
        foreach (var model in sample.GroupBy(each => each.Case.Planned.Model, each => each.Took.TotalSeconds))
        {
            var (all, measured, mean) = (cases[model.Key], model.Count(), model.Average());
            total += all * mean;
            // A sample without replacement leaves nothing uncertain once it holds every case.
            if (measured == all) continue;
            var share = (double)all * (all - measured) / measured * model.Sum(seconds => (seconds - mean) * (seconds - mean)) / (measured - 1);
            variance += share;
            weighted += share * share / (measured - 1);
        }
        if (variance == 0) return new Interval(total, total, total);
        var half = StudentT.Quantile(Tail, variance * variance / weighted) * Math.Sqrt(variance);
        return new Interval(total - half, total, total + half);
    }
}
