using Analysis.Reading;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.Metrics;

/// <summary>When a metric counts as worse, by hand.</summary>
public sealed class MetricQuestionTests
{
    [Theory]
    [InlineData(40, 40, 40, 40, Gate.Passed)]
    [InlineData(40, 40, 41, 41, Gate.Regressed)]
    [InlineData(40, 40, 39, 39, Gate.Passed)]
    [InlineData(0, 0, 40, 40, Gate.Regressed)]
    [InlineData(40, 40, 0, 0, Gate.Passed)]
    // 1.21 KB and 1.22 KB: 1,244 bytes at most, 1,245 at least.
    [InlineData(1234, 1244, 1245, 1254, Gate.Regressed)]
    // 1,024 B and 1 KB.
    [InlineData(1024, 1024, 1019, 1029, Gate.Passed)]
    // 0.12 KB and 0.13 KB may both be 128 bytes.
    [InlineData(118, 128, 128, 138, Gate.Undecided)]
    public void Any_growth_of_what_is_allocated_counts_that_rounding_does_not_explain(double low, double high, double lowNow, double highNow, Gate gate) =>
        Assert.Equal(gate, MetricQuestion.Allocated.Of(Of(low, high), Of(lowNow, highNow)));

    [Fact]
    public void Growth_that_the_estimate_shows_and_scatter_may_explain_is_undecided() =>
        Assert.Equal(Gate.Undecided,
            MetricQuestion.Allocated.Of(new Metric("Allocated", "B", 1000, 990, 1010), new Metric("Allocated", "B", 1020, 1005, 1035)));

    [Fact]
    public void Of_what_should_be_high_a_fall_that_scatter_may_explain_is_undecided_too() =>
        Assert.Equal(Gate.Undecided,
            new MetricQuestion("X", 0, HigherIsBetter: true).Of(new Metric("X", "", 1000, 990, 1010), new Metric("X", "", 980, 965, 995)));

    [Theory]
    [InlineData(100, 104, false, Gate.Passed)]
    [InlineData(100, 106, false, Gate.Regressed)]
    [InlineData(100, 90, false, Gate.Passed)]
    [InlineData(0, 0.1, false, Gate.Regressed)]
    [InlineData(100, 96, true, Gate.Passed)]
    // 1 / 1.05 is 95.2%.
    [InlineData(100, 95, true, Gate.Regressed)]
    [InlineData(100, 120, true, Gate.Passed)]
    [InlineData(0, 5, true, Gate.Passed)]
    [InlineData(5, 0, true, Gate.Regressed)]
    [InlineData(-10, -8, false, Gate.Regressed)]
    [InlineData(-10, -12, false, Gate.Passed)]
    [InlineData(-10, -12, true, Gate.Regressed)]
    // Within 5% of -10 are -9.52 and -10.5.
    [InlineData(-10, -9.6, false, Gate.Passed)]
    [InlineData(-10, -10.4, true, Gate.Passed)]
    public void Other_columns_may_get_worse_by_the_margin_in_the_direction_said(double before, double after, bool higherIsBetter, Gate gate) =>
        Assert.Equal(gate, new MetricQuestion("X", 0.05, higherIsBetter).Of(Of(before, before), Of(after, after)));

    [Fact]
    public void What_is_not_known_is_missing_or_not_compared()
    {
        Assert.Equal(Gate.Missing, MetricQuestion.Allocated.Of(Of(40, 40), null));
        Assert.Equal(Gate.NotCompared, MetricQuestion.Allocated.Of(null, Of(40, 40)));
    }

    private static Metric Of(double low, double high) => new("X", "B", (low + high) / 2, low, high);
}
