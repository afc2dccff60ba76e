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
        Assert.Equal([1e-20, 1e-19], Scale.LogTicks(1e-20, 1e-19).Where(tick => tick is 1e-20 or 1e-19));
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

    [Theory]
    [InlineData(205, 209, new[] { 205.0, 206, 207, 208, 209 })]
    [InlineData(21_400, 22_400, new[] { 21_400.0, 21_600, 21_800, 22_000, 22_200, 22_400 })]
    [InlineData(1_000, 1_009, new[] { 1_000.0 })]
    public void A_narrow_logarithmic_axis_has_round_ticks_that_do_not_read_alike(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, Scale.LogTicks(low, high).Select(tick => Math.Round(tick, 6)));

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

    [Theory(Timeout = 10_000)]
    [InlineData(1e20, 1e20)]
    [InlineData(1e300, 1.0000001e300)]
    [InlineData(-1e308, 1e308)]
    [InlineData(1e-320, 1e308)]
    [InlineData(5e-324, 5e-324)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    public async Task Any_two_numbers_make_an_axis_of_few_ticks(double low, double high) => await Task.Run(() =>
    {
        foreach (var isLog in (bool[])[true, false])
        {
            if (isLog && low <= 0) continue;
            var (from, to) = Scale.Padded(low, high, isLog, 0.06);
            Assert.True(double.IsFinite(from) && double.IsFinite(to) && from < to, $"{from} to {to}");
            var ticks = (isLog ? Scale.LogTicks(from, to) : Scale.LinearTicks(from, to)).Take(100).ToArray();
            Assert.InRange(ticks.Length, 0, 40);
            Assert.All(ticks, tick => Assert.True(double.IsFinite(tick)));
        }
        Assert.InRange(Scale.LinearTicks(low, high).Take(100).Count(), 0, 40);
        Assert.InRange(Scale.LogTicks(low, high).Take(100).Count(), 0, 40);
    }, TestContext.Current.CancellationToken);
}
