using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class ShareTests
{
    // R: binom.test(0, 10), binom.test(5, 10), binom.test(1, 100), binom.test(10, 10).
    [Theory]
    [InlineData(0, 10, 0, 0.3084971)]
    [InlineData(5, 10, 0.1870860, 0.8129140)]
    [InlineData(1, 100, 0.0002531460, 0.0544594)]
    [InlineData(10, 10, 0.6915029, 1)]
    public void Bounds_are_those_of_Clopper_and_Pearson(long count, long of, double low, double high)
    {
        var bounds = new Share(count, of).Bounds();
        Assert.Equal(low, bounds.Low, 6);
        Assert.Equal(high, bounds.High, 6);
    }

    [Fact]
    public void A_share_of_nothing_is_unknown() => Assert.Null(new Share(0, 0).Rate);

    [Fact]
    public void A_rate_is_the_part_and_another_confidence_gives_other_bounds()
    {
        Assert.Equal(0.25, new Share(1, 4).Rate);
        // R: binom.test(5, 10, conf.level = 0.9).
        Assert.Equal(0.2224411, new Share(5, 10).Bounds(0.9).Low, 6);
        Assert.Equal(0.7775589, new Share(5, 10).Bounds(0.9).High, 6);
    }
}
