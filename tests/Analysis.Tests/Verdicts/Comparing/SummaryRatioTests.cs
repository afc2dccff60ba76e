using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Comparing;

/// <summary>Ratios of means of which a file says no more than their error.</summary>
public sealed class SummaryRatioTests
{
    private static readonly double allowance = Math.Log(1.4) / 2;

    private static Interval? Ratio(Contender model, Contender reference, double tail = 0.001) =>
        Comparison.Ratio(model, reference, Evidence.Summary, new Rule(), tail);

    // Either mean misses with half of 0.1%, which is what BenchmarkDotNet's Error is for.
    [Fact]
    public void At_the_error_of_the_file_the_error_is_taken_as_it_is()
    {
        var ratio = Ratio(Made.Summary("A", 100, 1, 0.9), Made.Summary("B", 200, 4, 3))!.Value;
        Assert.Equal(196 / 101.0, ratio.Low * Math.Exp(allowance), 9);
        Assert.Equal(2, ratio.Estimate, 12);
        Assert.Equal(204 / 99.0, ratio.High / Math.Exp(allowance), 9);
    }

    // Without a deviation there may be no more than three iterations: t(2) is 44.705 at 0.00025 and 31.599 at 0.0005.
    [Fact]
    public void A_smaller_error_takes_the_fewest_iterations_there_may_be()
    {
        var ratio = Ratio(Made.Summary("A", 100, 1), Made.Summary("B", 100, 1), tail: 0.0005)!.Value;
        var half = StudentT.Quantile(0.00025, 2) / StudentT.Quantile(0.0005, 2);
        Assert.InRange(half, 1.41, 1.42);
        Assert.Equal((100 + half) / (100 - half), ratio.High / Math.Exp(allowance), 9);
    }

    // Fifteen iterations: Error = t(14) · StdDev / √15 = 4.1405 · 10 / 3.8730 = 10.69; at half the error t(14) is 4.5 or so.
    [Fact]
    public void Error_and_deviation_say_how_many_iterations_there_were()
    {
        var error = StudentT.Quantile(0.0005, 14) * 10 / Math.Sqrt(15);
        var ratio = Ratio(Made.Summary("A", 1000, error, 10), Made.Summary("B", 1000, error, 10), tail: 0.0005)!.Value;
        var half = StudentT.Quantile(0.00025, 14) * 10 / Math.Sqrt(15);
        Assert.Equal((1000 + half) / (1000 - half), ratio.High / Math.Exp(allowance), 9);
    }

    [Fact]
    public void A_larger_error_never_makes_the_interval_narrower_than_the_files() =>
        Assert.Equal(101 / 99.0, Ratio(Made.Summary("A", 100, 1, 1), Made.Summary("B", 100, 1, 1), tail: 0.05)!.Value.High / Math.Exp(allowance), 9);

    [Fact]
    public void What_took_no_longer_than_an_empty_method_is_the_same_as_another_such()
    {
        Assert.Equal(new Interval(1, 1, 1), Ratio(Made.Summary("A", 0, 0), Made.Summary("B", 0, null)));
        Assert.Equal(new Interval(1, 1, 1), Ratio(Made.Summary("A", 0.1, 0.05), Made.Summary("B", 0.1, 0.1)));
    }

    [Fact]
    public void Against_something_it_counts_as_a_fifth_of_a_nanosecond()
    {
        var ratio = Ratio(Made.Summary("A", 0, 0), Made.Summary("B", 10, 1))!.Value;
        Assert.Equal(9 / RoundSample.LeastNanoseconds, ratio.Low * Math.Exp(allowance), 9);
        Assert.Equal(50, ratio.Estimate, 9);
        Assert.Equal(1 / 50.0, Ratio(Made.Summary("A", 10, 1), Made.Summary("B", 0, 0))!.Value.Estimate, 9);
        // A mean of 0.1 with an error of 0.3 is between nothing and 0.4.
        Assert.Equal(9 / 0.4, Ratio(Made.Summary("A", 0.1, 0.3), Made.Summary("B", 10, 1))!.Value.Low * Math.Exp(allowance), 9);
        Assert.Equal(11 / 0.2, Ratio(Made.Summary("A", 0.1, 0.3), Made.Summary("B", 10, 1))!.Value.High / Math.Exp(allowance), 9);
    }

    [Fact]
    public void Without_a_mean_or_its_error_on_either_side_nothing_is_known()
    {
        var known = Made.Summary("A", 100, 1);
        Assert.Null(Ratio(Made.Summary("B", 100, null), known));
        Assert.Null(Ratio(known, Made.Summary("B", 100, 0)));
        Assert.Null(Ratio(known, Made.Summary("B", null, 1)));
        Assert.Null(Ratio(Made.Rounds("B"), known));
    }
}
