using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class IntervalTests
{
    [Fact]
    public void An_overlap_is_what_both_hold() =>
        Assert.Equal(new Interval(1.1, 1.2, 1.3), new Interval(1.0, 1.2, 1.3).Overlap(new Interval(1.1, 1.15, 1.6)));

    [Fact]
    public void The_estimate_stays_inside() =>
        Assert.Equal(new Interval(1.1, 1.1, 1.3), new Interval(0.9, 1.0, 1.3).Overlap(new Interval(1.1, 1.2, 1.6)));

    [Fact]
    public void Intervals_that_contradict_each_other_decide_nothing() =>
        Assert.Equal(new Interval(0.8, 0.9, 1.3), new Interval(0.8, 0.9, 0.95).Overlap(new Interval(1.1, 1.2, 1.3)));

    [Fact]
    public void The_inverse_swaps_the_bounds() =>
        Assert.Equal(new Interval(0.25, 0.5, 2), new Interval(0.5, 2, 4).Inverse());

    [Fact]
    public void Its_ends_are_inside()
    {
        var interval = new Interval(0.9, 1, 1.1);
        Assert.True(interval.Contains(0.9));
        Assert.True(interval.Contains(1.1));
        Assert.False(interval.Contains(0.899));
        Assert.False(interval.Contains(1.101));
    }

    [Fact]
    public void Intervals_that_touch_have_their_end_in_common() =>
        Assert.Equal(new Interval(1, 1, 1), new Interval(0.8, 0.9, 1).Overlap(new Interval(1, 1.1, 1.2)));
}
