using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class TrendTests
{
    // Kendall's sum of 1..5 is 10 pairs, its variance 5·4·15/18 = 16.667: 10/√16.667 = 2.4495. Two such series: 20/√33.333 = 3.4641.
    [Fact]
    public void Series_that_all_rise_add_up()
    {
        var trend = new Trend();
        trend.Add([1, 2, 3, 4, 5]);
        Assert.Equal(2.4495, trend.Score, 4);
        trend.Add([10, 20, 30, 40, 50]);
        Assert.Equal(3.4641, trend.Score, 4);
    }

    [Fact]
    public void Falling_is_negative_and_mixed_is_nothing()
    {
        var falling = new Trend();
        falling.Add([3, 2, 1]);
        Assert.True(falling.Score < 0);

        var mixed = new Trend();
        mixed.Add([3, 2, 1]);
        mixed.Add([1, 2, 3]);
        Assert.Equal(0, mixed.Score);
    }

    // With a tie of two among four the variance is (4·3·13 − 2·1·9)/18 = 7.667, and the sum of 1 1 2 3 is 5.
    [Fact]
    public void Ties_count_for_neither_side()
    {
        var trend = new Trend();
        trend.Add([1, 1, 2, 3]);
        Assert.Equal(5 / Math.Sqrt(138.0 / 18), trend.Score, 10);
    }

    [Fact]
    public void Constant_series_and_single_values_say_nothing()
    {
        var trend = new Trend();
        trend.Add([7, 7, 7]);
        trend.Add([1]);
        trend.Add([]);
        Assert.Equal(0, trend.Score);
    }

    // Sum −2; two ties of two among four: (4·3·13 − 2 · 2·1·9)/18.
    [Fact]
    public void Ties_count_wherever_they_stand()
    {
        var trend = new Trend();
        trend.Add([2, 1, 2, 1]);
        Assert.Equal(-2 / Math.Sqrt(120.0 / 18), trend.Score, 10);
    }
}
