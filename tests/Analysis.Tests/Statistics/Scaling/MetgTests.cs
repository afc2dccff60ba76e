using Analysis.Statistics.Scaling;

namespace Analysis.Tests.Statistics.Scaling;

public class MetgTests
{
    /// <summary>A task of grain g costs g + overhead: the efficiency is g / (g + overhead), one half where the grain is the overhead.</summary>
    private static IEnumerable<GrainPoint> WithOverhead(double overhead, params double[] grains) =>
        grains.Select(grain => new GrainPoint(grain, grain / (grain + overhead)));

    [Fact]
    public void Half_efficiency_lies_where_the_grain_is_the_overhead()
    {
        var found = Metg.Of(WithOverhead(100, 10, 30, 90, 110, 300, 1000), 0.5)!.Value;

        Assert.Equal(MetgOutcome.Found, found.Outcome);
        Assert.Equal(100, found.Grain, 0.5);
    }

    [Fact]
    public void Ninety_percent_takes_nine_times_the_grain_of_half() =>
        Assert.Equal(900, Metg.Of(WithOverhead(100, 100, 850, 950, 10_000), 0.9)!.Value.Grain, 2.0);

    [Fact]
    public void Between_neighbours_the_grain_is_interpolated_on_the_logarithmic_scale() =>
        Assert.Equal(100, Metg.Of([new(10, 0.25), new(1000, 0.75)], 0.5)!.Value.Grain, 1e-9);

    [Fact]
    public void Not_reached_is_an_answer() =>
        Assert.Equal(new Metg(MetgOutcome.NotReached, 1000), Metg.Of([new(10, 0.1), new(1000, 0.49)], 0.5));

    [Fact]
    public void Without_a_point_below_only_a_bound_is_known() =>
        Assert.Equal(new Metg(MetgOutcome.AtMost, 10), Metg.Of([new(1000, 0.9), new(10, 0.5)], 0.5));

    [Theory]
    [InlineData(1.51)]
    [InlineData(double.NaN)]
    public void A_point_above_150_percent_is_not_believed(double efficiency) =>
        Assert.Equal(MetgOutcome.Implausible, Metg.Of([new(10, 0.1), new(100, efficiency)], 0.5)!.Value.Outcome);

    [Fact]
    public void A_curve_that_falls_below_again_counts_from_its_last_crossing() =>
        Assert.InRange(Metg.Of([new(10, 0.6), new(100, 0.4), new(1000, 0.8)], 0.5)!.Value.Grain, 100, 1000);

    [Fact]
    public void Nothing_measured_is_no_answer() => Assert.Null(Metg.Of([], 0.5));

    [Fact]
    public void The_interval_comes_from_the_rounds_and_may_be_open()
    {
        var rounds = new[] { 80.0, 90, 100, 110, 120 }.Select(overhead => WithOverhead(overhead, 10, 70, 95, 105, 130, 1000));
        var interval = Metg.OfRounds(rounds, 0.5)!.Value;
        Assert.Equal(80, interval.Low, 1.5);
        Assert.Equal(100, interval.Estimate, 1.5);
        Assert.Equal(120, interval.High, 1.5);

        var never = Metg.OfRounds([.. rounds, [new(10, 0.1)]], 0.5)!.Value;
        Assert.Equal(double.PositiveInfinity, never.High);
        Assert.Null(Metg.OfRounds([WithOverhead(100, 10, 1000)], 0.5));
    }

    [Fact]
    public void Half_again_of_all_cores_is_believed_and_what_is_asked_for_is_reached_by_as_much()
    {
        Assert.Equal(new Metg(MetgOutcome.AtMost, 10), Metg.Of([new(10, 1.5)], 0.5));
        Assert.Equal(new Metg(MetgOutcome.AtMost, 10), Metg.Of([new(10, 0.5)], 0.5));
        Assert.Equal(1000, Metg.Of([new(10, 0.4), new(1000, 0.5)], 0.5)!.Value.Grain, 1e-9);
    }

    [Fact]
    public void Two_rounds_make_an_interval_from_nothing_to_never_and_an_implausible_one_makes_none()
    {
        Assert.Equal(0, Metg.OfRounds([[new(10, 0.9)], [new(10, 0.9)]], 0.5)!.Value.Low);
        Assert.Equal(double.PositiveInfinity, Metg.OfRounds([[new(10, 0.9)], [new(10, 0.1)]], 0.5)!.Value.High);
        Assert.Null(Metg.OfRounds([[new(10, 0.9)], [new(10, 0.9)], [new(10, 2)]], 0.5));
        Assert.Null(Metg.OfRounds([[new(10, 0.9)], []], 0.5));
    }
}
