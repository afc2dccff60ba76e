using System.Collections.Immutable;
using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

/// <summary>Change points of constructed series.</summary>
public sealed class EDivisiveTests
{
    private const double Level = 0.01, Floor = 0.001;

    [Fact]
    public void A_step_is_found_where_it_is()
    {
        var change = Assert.Single(Find(Steps(1, 0.01, (23, 0), (23, 0.1)))[0]);
        Assert.Equal(23, change.Index);
        Assert.Equal(1.0 / 2000, change.Chance);
    }

    [Fact]
    public void Two_steps_are_found_and_one_there_and_back_too()
    {
        Assert.Equal([15, 30], Find(Steps(2, 0.01, (15, 0), (15, 0.1), (16, 0.25)))[0].Select(each => each.Index));
        Assert.Equal([15, 30], Find(Steps(3, 0.01, (15, 0), (15, 0.1), (16, 0)))[0].Select(each => each.Index));
    }

    [Fact]
    public void A_change_of_the_newest_two_of_46_is_found_and_one_of_the_newest_alone_is_not()
    {
        Assert.Equal(44, Assert.Single(Find(Steps(4, 0.01, (44, 0), (2, 0.2)))[0]).Index);
        Assert.Empty(Find(Steps(4, 0.01, (45, 0), (1, 0.2)))[0]);
    }

    [Fact]
    public void Single_outliers_are_no_change()
    {
        var series = Steps(5, 0.01, (46, 0));
        (series[7], series[20], series[45]) = (series[7] + 1, series[20] - 1, series[45] + 1);
        Assert.Empty(Find(series)[0]);
    }

    [Fact]
    public void The_only_changed_one_of_twenty_short_series_is_found()
    {
        var many = Enumerable.Range(0, 20).Select(i => Steps((ulong)i + 10, 0.01, (5, 0), (6, i == 7 ? 1 : 0))).ToArray();
        var found = Find(many);
        Assert.Equal(5, Assert.Single(found[7]).Index);
        Assert.All(found.Where((_, i) => i != 7), each => Assert.Empty(each));
    }

    [Fact]
    public void Gaps_are_passed_over()
    {
        double?[] series = [.. Steps(6, 0.01, (20, 0), (20, 0.1)).Select((value, i) => i % 5 == 0 ? null : value)];
        Assert.Equal(21, Assert.Single(Find(series)[0]).Index);
    }

    [Fact]
    public void What_never_varies_has_no_change_and_what_lies_below_the_floor_neither()
    {
        Assert.Empty(Find(new double?[46])[0]);
        Assert.Empty(Find(Steps(7, 0, (46, 3)))[0]);
        Assert.Empty(Find(Steps(7, 0, (23, 3), (23, 3.0001)))[0]);
        Assert.Empty(Find(Array.Empty<double?>())[0]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_a_series_among_others_its_place()
    {
        var series = Steps(8, 0.02, (20, 0), (20, 0.03));
        Assert.Equal(Find(series)[0], Find(series)[0]);
    }

    [Theory]
    [InlineData(0.05, 9)]
    [InlineData(0.01, 11)]
    [InlineData(0.001, 15)]
    public void The_fewest_values_follow_from_the_number_of_orders(double level, int fewest) => Assert.Equal(fewest, EDivisive.FewestValues(level));

    [Fact]
    public void Below_the_fewest_values_nothing_is_ever_found()
    {
        Assert.Empty(Find(Steps(9, 0.001, (4, 0), (5, 3)))[0]);
        Assert.Single(Find(Steps(9, 0.001, (5, 0), (6, 3)))[0]);
    }

    /// <summary>The statistic of Matteson and James, worked out from its definition, in every order.</summary>
    [Fact]
    public void The_best_cut_is_the_one_with_the_largest_energy_distance()
    {
        var random = SplitMix64.For(11);
        for (var trial = 0; trial < 200; trial++)
        {
            double[] series = [.. Enumerable.Range(0, random.Below(20) + 4).Select(_ => Math.Round(random.Normal(), random.Below(2) + 1))];
            int[] order = [.. Enumerable.Range(0, series.Length).OrderBy(_ => random.Next())];
            var split = new EnergySplitter(series, 1e-6).Best(order);
            double[] ordered = [.. order.Select(i => series[i])];
            var largest = Enumerable.Range(2, series.Length - 3).Max(cut => Distance(ordered[..cut], ordered[cut..]));
            Assert.Equal(largest, Distance(ordered[..split.To], ordered[split.To..]), 9);
            var total = Mean(ordered, ordered) * series.Length / 2;
            Assert.Equal((series.Length - 2) * Math.Log(total / (total - largest / 2)), split.Score, 6);
        }
    }

    [Fact]
    public void The_part_inside_is_the_one_with_the_largest_energy_distance_from_the_rest()
    {
        var random = SplitMix64.For(12);
        for (var trial = 0; trial < 100; trial++)
        {
            double[] series = [.. Enumerable.Range(0, random.Below(15) + 6).Select(_ => Math.Round(random.Normal(), random.Below(2) + 1))];
            int[] order = [.. Enumerable.Range(0, series.Length).OrderBy(_ => random.Next())];
            var split = new EnergySplitter(series, 1e-6).BestInside(order);
            double[] ordered = [.. order.Select(i => series[i])];
            double Of(int from, int to) => Distance(ordered[from..to], [.. ordered[..from], .. ordered[to..]]);
            var largest = Enumerable.Range(2, series.Length - 5)
                .SelectMany(from => Enumerable.Range(from + 2, series.Length - from - 3).Select(to => Of(from, to))).Max();
            Assert.Equal(largest, Of(split.From, split.To), 9);
        }
    }

    private static double Distance(double[] a, double[] b) =>
        (double)a.Length * b.Length / (a.Length + b.Length) * (2 * Mean(a, b) - Mean(a, a) - Mean(b, b));

    private static double Mean(double[] a, double[] b) => a.SelectMany(_ => b, (x, y) => Math.Abs(x - y)).Average();

    private static ImmutableArray<ImmutableArray<SeriesChange>> Find(params double?[][] series) => new EDivisive(series, Level, Floor).Find();

    /// <summary>Normal noise around one mean after the other.</summary>
    private static double?[] Steps(ulong seed, double noise, params (int Length, double Mean)[] parts)
    {
        var random = SplitMix64.For(seed);
        return [.. parts.SelectMany(part => Enumerable.Range(0, part.Length).Select(_ => (double?)(part.Mean + noise * random.Normal())))];
    }
}
