using Analysis.Statistics;

namespace Analysis.Tests.Words;

public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData(0.80, 0.8333333333, 0.8695652174, "takes 20% longer (15% to 25%)")]
    [InlineData(1.20, 1.25, 1.3333333333, "takes 20% less (17% to 25%)")]
    [InlineData(0.95, 1.0, 1.05, "takes about the same (from 4.8% less to 5.3% longer)")]
    [InlineData(0.20, 0.25, 0.3333333333, "takes 300% longer (200% to 400%)")]
    public void A_ratio_is_told_as_time(double low, double estimate, double high, string words) =>
        Assert.Equal(words, ChangeWords.Of(new Interval(low, estimate, high)));

    [Fact]
    public void An_unknown_ratio_is_said_to_be_unknown() => Assert.Equal("unknown", ChangeWords.Of((Interval?)null));

    [Theory]
    [InlineData(0.05, "5%")]
    [InlineData(0.012, "1.2%")]
    [InlineData(0.256, "26%")]
    public void A_share_is_a_percentage(double share, string words) => Assert.Equal(words, Percent.Short(share));
}
