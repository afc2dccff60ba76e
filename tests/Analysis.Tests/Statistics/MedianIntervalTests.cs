using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

/// <summary>The interval of the sign test, against published ranks and against counting.</summary>
public sealed class MedianIntervalTests
{
    [Theory]
    // As every table of the sign test's interval has them: of 10 values the 2nd and 9th, of 20 the 6th and 15th, of 25 the 8th and 18th.
    [InlineData(10, 2)]
    [InlineData(20, 6)]
    [InlineData(25, 8)]
    public void The_ends_are_the_order_statistics_of_the_tables(int count, int rank)
    {
        var values = Enumerable.Range(1, count).Select(value => (double)value).ToArray();
        var interval = MedianInterval.Of(values, 0.025);
        Assert.Equal((rank, count + 1 - rank), (interval.Low, interval.High));
        Assert.Equal((count + 1) / 2.0, interval.Estimate);
    }

    [Fact]
    public void A_sample_too_small_for_its_tail_gives_its_ends()
    {
        Assert.Equal(new Interval(1, 3, 9), MedianInterval.Of([9, 1, 3], 0.0005));
        Assert.Equal(new Interval(7, 7, 7), MedianInterval.Of([7], 0.0005));
    }

    [Fact]
    public void Equal_values_give_an_interval_of_no_width() =>
        Assert.Equal(new Interval(64, 64, 64), MedianInterval.Of([.. Enumerable.Repeat(64.0, 13)], 0.0005));

    [Fact]
    public void It_misses_the_median_no_more_often_than_its_tail_says()
    {
        var random = new SplitMix64(7);
        var (below, above, samples) = (0, 0, 20_000);
        var values = new double[15];
        for (var sample = 0; sample < samples; sample++)
        {
            for (var i = 0; i < values.Length; i++) values[i] = random.Exponential();
            var interval = MedianInterval.Of(values, 0.02);
            if (interval.High < Math.Log(2)) below++;
            if (interval.Low > Math.Log(2)) above++;
        }
        // The exact chance on a side is 0.0176 (four of fifteen or fewer beyond the median would be 0.059, three 0.0176).
        Assert.InRange((double)below / samples, 0.013, 0.022);
        Assert.InRange((double)above / samples, 0.013, 0.022);
    }
}
