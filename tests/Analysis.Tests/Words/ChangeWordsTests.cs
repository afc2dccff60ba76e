using Analysis.Statistics;
using Analysis.Tests.Verdicts;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

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
    [InlineData(0.84, 1.0, 1.19, 100, "shows no change; 16% less to 19% longer cannot be excluded; weak: one launch")]
    [InlineData(0.01, 1.0, 90.0, 100, "shows no change; how large one may be is not known; weak: one launch")]
    [InlineData(null, null, null, 100, "shows no change; how large one may be is not known; weak: one launch")]
    public void Where_no_change_is_seen_the_words_say_what_cannot_be_excluded(double? low, double? estimate, double? high, double time, string words) =>
        Assert.Equal(words, ChangeWords.Of(Changed(low is null ? null : new Interval(low.Value, estimate!.Value, high!.Value), time, time, true)));

    [Fact]
    public void Without_an_interval_two_times_are_told_as_they_are() =>
        Assert.Equal("takes 20% longer, how sure is not known; weak: one launch", ChangeWords.Of(Changed(null, 100, 120, false)));

    [Theory]
    [InlineData(0.05, "5%")]
    [InlineData(0.012, "1.2%")]
    [InlineData(0.256, "26%")]
    public void A_share_is_a_percentage(double share, string words) => Assert.Equal(words, Percent.Short(share));

    private static Change Changed(Interval? ratio, double before, double after, bool noChangeSeen) => new(
        Constructed.Cell(), "A", Evidence.OneRound, new CaseTime(1, before), new CaseTime(1, after), ratio, Verdict.Inconclusive, Gate.Undecided)
    {
        NoChangeSeen = noChangeSeen,
    };
}
