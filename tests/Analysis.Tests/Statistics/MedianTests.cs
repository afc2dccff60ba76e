using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class MedianTests
{
    [Theory]
    [InlineData(3, new double[] { 3 })]
    [InlineData(2.5, new double[] { 4, 1, 3, 2 })]
    [InlineData(3, new double[] { 9, 1, 3 })]
    public void It_is_the_middle(double expected, double[] values) => Assert.Equal(expected, Median.Of(values));

    [Fact]
    public void The_sample_keeps_its_order()
    {
        double[] values = [3, 1, 2];
        Median.Of(values);
        Assert.Equal([3, 1, 2], values);
    }

    [Fact]
    public void A_large_sample_has_one_too() => Assert.Equal(500, Median.Of([.. Enumerable.Range(0, 1001).Select(i => (double)((i * 8) % 1001))]));

    [Fact]
    public void Nothing_has_none() => Assert.Throws<ArgumentException>(() => Median.Of([]));
}
