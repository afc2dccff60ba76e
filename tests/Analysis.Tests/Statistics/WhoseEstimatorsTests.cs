using Analysis.Statistics;
using MathNet.Numerics.Statistics;
using Pragmastat;

namespace Analysis.Tests.Statistics;

/// <summary>
/// Our estimators and those of Pragmastat on the same samples: where the results differ, and why ours stay. Whoever changes one of these expectations changes
/// "Whose estimators" in <c>docs/verdicts.md</c> too.
/// </summary>
public sealed class WhoseEstimatorsTests
{
    /// <summary>How long the machine took for the same work from round to round: it is shared, and nearly twice as slow from the sixth on.</summary>
    private static readonly double[] pace = [1.0, 1.3, 0.9, 1.1, 1.2, 1.9, 2.1, 2.0];

    private static readonly double[] slower = [.. pace.Select(each => 110 * each)], faster = [.. pace.Select(each => 100 * each)];

    /// <summary>A beaten model is measured no longer. What the machine did afterwards is no part of a ratio that is taken round by round.</summary>
    [Fact]
    public void A_ratio_by_rounds_does_not_see_that_the_machine_grew_slower_after_one_model_had_stopped()
    {
        var ours = LogRatio.Paired(Differences(slower[..5], faster[..5]), floor: 0.001);
        Assert.Equal(1.10, Math.Exp(ours.Estimate), 9);
        Assert.Equal(1.31, Toolkit.Ratio(new Sample(slower), new Sample(faster[..5])).NominalValue, 9);
        Assert.Equal(31.5, Toolkit.Shift(new Sample(slower), new Sample(faster[..5])).NominalValue, 9);
    }

    [Fact]
    public void Over_the_same_rounds_the_ratios_agree_and_the_spread_that_is_left_does_not()
    {
        double[] jitter = [1.00, 0.99, 1.01, 1.00, 1.005];
        double[] noisy = [.. slower[..5].Zip(jitter, (time, share) => time * share)];
        var differences = Differences(noisy, faster[..5]);
        Assert.Equal(1.10, Math.Exp(LogRatio.Paired(differences, floor: 0.001).Estimate), 9);
        Assert.Equal(1.10, Toolkit.Ratio(new Sample(noisy), new Sample(faster[..5])).NominalValue, 9);

        // What one model scatters by, 17%, is the machine; what the ratio scatters by, 1%, is all that an interval needs. Pragmastat's spread agrees once it is
        // given the differences, but comes without bounds.
        Assert.Equal(0.172, new Sample([.. noisy.Select(time => Math.Log(time))]).Spread().NominalValue, 3);
        Assert.Equal(0.010, new Sample(differences).Spread().NominalValue, 3);
        Assert.Equal(0.0074, LogRatio.Paired(differences, floor: 0.001).StandardError * Math.Sqrt(differences.Length), 4);
    }

    /// <summary>Where this fails, Pragmastat has bounds, and the interval of summaries and the unpaired one are to be compared with them.</summary>
    [Fact]
    public void Pragmastat_has_no_bounds_yet() => Assert.DoesNotContain(
        typeof(Toolkit).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods().Select(method => method.Name).Append(type.Name)),
        name => name.Contains("Bounds", StringComparison.Ordinal) || name.Contains("Margin", StringComparison.Ordinal));

    /// <summary>The page's typical makespan is one that launches had; the Hodges-Lehmann center of two groups lies where none was.</summary>
    [Fact]
    public void A_median_is_a_time_that_was_measured_and_a_center_need_not_be()
    {
        double[] bimodal = [1, 1, 1, 1, 2, 2, 2];
        Assert.Equal(1, Median.Of(bimodal));
        Assert.Equal(1.5, new Sample(bimodal).Center().NominalValue);
    }

    /// <summary>Two of five rounds disturbed: the median deviation still says what is usual, and finds them; Shamos' spread takes them for usual.</summary>
    [Fact]
    public void The_median_deviation_stands_two_disturbed_rounds_of_five_and_the_spread_does_not()
    {
        double[] logs = [0, 0.01, -0.01, 1, 1.1];
        var middle = Median.Of(logs);
        Assert.Equal(0.02, Median.Of([.. logs.Select(log => Math.Abs(log - middle))]), 12);
        Assert.Equal(0.995, new Sample(logs).Spread().NominalValue, 12);
    }

    /// <summary>Ours take a span and allocate nothing: a calibration makes hundreds of millions of them.</summary>
    [Theory]
    [InlineData(new[] { 5.0 })]
    [InlineData(new[] { 4.0, 1.0 })]
    [InlineData(new[] { 1e9 + 1, 1e9 + 2, 1e9 + 4 })]
    [InlineData(new[] { 3.5, -1.0, 2.25, 8.0, 0.5, 0.5 })]
    public void Median_mean_and_variance_are_those_of_MathNet(double[] values)
    {
        var moments = Moments.Of(values);
        var (mean, variance) = ArrayStatistics.MeanVariance(values);
        Assert.Equal(ArrayStatistics.MedianInplace([.. values]), Median.Of(values), 12);
        Assert.Equal(mean, moments.Mean, 6);
        Assert.Equal(variance, moments.Variance, 6);
    }

    private static double[] Differences(double[] numerator, double[] denominator) => [.. numerator.Zip(denominator, (one, other) => Math.Log(one / other))];
}
