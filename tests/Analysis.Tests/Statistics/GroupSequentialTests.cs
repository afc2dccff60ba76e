using Analysis.Statistics;
using MathNet.Numerics.Distributions;

namespace Analysis.Tests.Statistics;

public class GroupSequentialTests
{
    private static readonly double[] Fifths = [0.2, 0.4, 0.6, 0.8, 1];

    private static double[] Bounds(double[] times, double[] spent) => [.. GroupSequential.Levels(times, spent).Select(level => -Normal.InvCDF(0, 1, level))];

    // Five equal looks at a two-sided 5%: what the program of Reboussin, DeMets, Kim and Lan (ld98) and the R package ldbounds print.
    [Fact]
    public void Spending_as_O_Brien_and_Fleming_do_gives_the_published_bounds()
    {
        var spent = Fifths.Select(time => 2 * (1 - Normal.CDF(0, 1, -Normal.InvCDF(0, 1, 0.0125) / Math.Sqrt(time)))).ToArray();
        double[] published = [4.8769, 3.3569, 2.6803, 2.2898, 2.0310];
        Assert.All(published.Zip(Bounds(Fifths, spent)), pair => Assert.Equal(pair.First, pair.Second, 0.001));
    }

    [Fact]
    public void Spending_as_Pocock_does_gives_the_published_bounds()
    {
        var spent = Fifths.Select(time => 0.025 * Math.Log(1 + (Math.E - 1) * time)).ToArray();
        double[] published = [2.4380, 2.4268, 2.4101, 2.3966, 2.3859];
        Assert.All(published.Zip(Bounds(Fifths, spent)), pair => Assert.Equal(pair.First, pair.Second, 0.001));
    }

    [Fact]
    public void One_look_spends_it_all() => Assert.Equal(0.001, GroupSequential.Levels([1], [0.001])[0], 1e-9);

    // Each look alone may err less than all together, and together more than an even split leaves to each.
    [Fact]
    public void Looks_that_share_most_of_their_data_cost_less_than_an_even_split()
    {
        double[] times = [0.25, 0.5, 0.75, 1];
        var levels = GroupSequential.Levels(times, [.. times.Select(time => 0.001 * time)]);
        Assert.Equal(0.00025, levels[0], 1e-9);
        Assert.All(levels.Skip(1), level => Assert.InRange(level, 0.00025, 0.001));
        Assert.True(levels.Sum() > 0.0012, $"{levels.Sum()}");
    }

    // The oracle: random walks that are looked at when the levels say.
    [Fact]
    public void Walks_cross_the_bounds_as_often_as_was_spent()
    {
        double[] times = [0.1, 0.3, 1];
        double[] bounds = Bounds(times, [0.005, 0.015, 0.05]);
        var random = new Random(5);
        var crossed = 0;
        for (var walk = 0; walk < 100_000; walk++)
        {
            var (sum, last) = (0.0, 0.0);
            for (var look = 0; look < times.Length; look++)
            {
                sum += Math.Sqrt(times[look] - last) * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                last = times[look];
                if (sum / Math.Sqrt(last) <= bounds[look]) continue;
                crossed++;
                break;
            }
        }
        Assert.InRange(crossed, 4700, 5300);
    }

    [Fact]
    public void Every_look_needs_its_time_and_its_share() => Assert.Throws<ArgumentException>(() => GroupSequential.Levels([0.5, 1], [0.001]));
}
