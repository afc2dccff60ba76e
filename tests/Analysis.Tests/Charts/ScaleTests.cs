using Analysis.Charts;

namespace Analysis.Tests.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void Values_that_grow_by_ratios_are_logarithmic()
    {
        Assert.True(Scale.IsLog([100, 1000, 10_000]));
        Assert.True(Scale.IsLog([1, 10, 50]));
        Assert.False(Scale.IsLog([1, 2, 3, 4]));
        Assert.False(Scale.IsLog([0, 10, 100]));
    }

    [Fact]
    public void Logarithmic_ticks_are_powers_of_ten_or_finer_and_inside()
    {
        Assert.Equal([0.01, 0.1, 1, 10, 100], Scale.LogTicks(0.01, 100));
        Assert.Equal([0.5, 1, 2, 5], Scale.LogTicks(0.4, 6));
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var low = Math.Pow(10, random.NextDouble() * 20 - 10);
            var high = low * Math.Pow(10, 0.05 + random.NextDouble() * 8);
            var ticks = Scale.LogTicks(low, high).ToArray();
            Assert.Equal(ticks.Order(), ticks);
            Assert.All(ticks, tick => Assert.InRange(tick, low * 0.999, high * 1.001));
            Assert.InRange(ticks.Length, 0, 14);
        }
    }

    [Fact]
    public void Linear_ticks_are_round_and_few()
    {
        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8, 1], Scale.LinearTicks(0, 1));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], Scale.LinearTicks(2, 8));
        Assert.Equal([-20, 0, 20, 40], Scale.LinearTicks(-30, 55));
    }

    [Fact]
    public void A_position_is_the_share_of_the_way_on_the_axiss_own_scale()
    {
        var axis = Axis.Ratios("speedup", 0.1, 10);
        Assert.Equal(0.5, axis.Position(1), 12);
        Assert.Equal(0, axis.Position(0.1), 12);
        Assert.Equal(1, axis.Position(10), 12);
        Assert.Equal(double.NegativeInfinity, axis.Position(0));
    }

    [Fact]
    public void Bands_cover_the_axis_without_gaps_and_none_is_too_narrow_to_be_read()
    {
        foreach (var values in new double[][] { [1], [1, 2], [100, 1000, 1e6], [4, 64, 512], [1, 1.01, 1e9], [0, 1, 2], [-1, 5, 100] })
        {
            var axis = BandAxis.Of(new Measure("Size", null, null), values);
            Assert.Equal(values, axis.Bands.Select(band => band.Tick.Value));
            Assert.Equal(0, axis.Bands[0].From, 9);
            Assert.Equal(1, axis.Bands[^1].To, 9);
            for (var i = 1; i < values.Length; i++) Assert.Equal(axis.Bands[i - 1].To, axis.Bands[i].From, 9);
            Assert.All(axis.Bands, band => Assert.True(band.To - band.From >= 0.5 / values.Length));
        }
    }

    [Fact]
    public void One_value_alone_has_an_axis_too()
    {
        var axis = Axis.Measured(new Measure("Size", null, null), [10]);
        Assert.True(axis.Low < 10 && axis.High > 10);
    }
}
