using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public sealed class ParetoFrontTests
{
    [Fact]
    public void What_another_beats_in_both_is_not_on_it_and_the_others_ascend_by_x() =>
        Assert.Equal([3, 0, 1], ParetoFront.Of([(2, 5), (4, 1), (5, 5), (1, 9)]));

    [Fact]
    public void As_good_in_one_thing_and_worse_in_the_other_is_beaten() => Assert.Equal([0], ParetoFront.Of([(1, 1), (1, 2), (2, 1)]));

    [Fact]
    public void Those_that_are_the_same_in_both_are_on_it_together() => Assert.Equal([0, 2], ParetoFront.Of([(1, 1), (3, 3), (1, 1)]));

    [Fact]
    public void Of_nothing_there_is_none_and_one_alone_is_on_it()
    {
        Assert.Empty(ParetoFront.Of([]));
        Assert.Equal([0], ParetoFront.Of([(7, 7)]));
    }

    [Fact]
    public void It_is_what_comparing_every_two_says()
    {
        var random = new Random(5);
        for (var time = 0; time < 200; time++)
        {
            // Few different values, so that there are ties.
            (double X, double Y)[] points = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => ((double)random.Next(6), (double)random.Next(6)))];
            var front = ParetoFront.Of(points);

            Assert.Equal(front, [.. front.OrderBy(i => points[i].X).ThenByDescending(i => points[i].Y)]);
            Assert.Equal(
                Enumerable.Range(0, points.Length).Where(i => !points.Any(other =>
                    other != points[i] && other.X <= points[i].X && other.Y <= points[i].Y)),
                front.Order());
        }
    }
}
