using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class SplitMix64Tests
{
    // The reference implementation of SplitMix64 (Vigna) gives these for the seed 0.
    [Fact]
    public void The_sequence_is_SplitMix64()
    {
        var random = new SplitMix64(0);
        Assert.Equal([0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F], new[] { random.Next(), random.Next(), random.Next() });
    }

    [Fact]
    public void Every_key_has_a_sequence_of_its_own()
    {
        var first = Enumerable.Range(0, 1000).Select(i => SplitMix64.For(1, 2, (ulong)i).Next()).Distinct().Count();
        Assert.Equal(1000, first);
        Assert.NotEqual(SplitMix64.For(1, 2).Next(), SplitMix64.For(2, 1).Next());
    }

    [Fact]
    public void Normal_numbers_have_mean_zero_and_variance_one()
    {
        var random = SplitMix64.For(7);
        var values = Enumerable.Range(0, 100_000).Select(_ => random.Normal()).ToArray();
        Assert.InRange(values.Average(), -0.02, 0.02);
        Assert.InRange(values.Select(value => value * value).Average(), 0.98, 1.02);
        Assert.InRange(values.Count(value => value > 3.0902), 60, 140);
    }

    [Fact]
    public void Indices_stay_in_range()
    {
        var random = SplitMix64.For(8);
        Assert.Equal(7, Enumerable.Range(0, 1000).Select(_ => random.Below(7)).Distinct().Count());
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(random.Below(7), 0, 6));
    }

    [Fact]
    public void Uniform_and_exponential_numbers_have_their_means_and_chances_come_true_as_often_as_they_say()
    {
        var random = SplitMix64.For(9);
        double[] uniform = [.. Enumerable.Range(0, 50_000).Select(_ => random.Uniform())];
        Assert.All(uniform, value => Assert.InRange(value, 0, 1 - 1e-16));
        Assert.InRange(uniform.Average(), 0.495, 0.505);
        Assert.InRange(uniform.Max(), 0.9999, 1);
        double[] exponential = [.. Enumerable.Range(0, 50_000).Select(_ => random.Exponential())];
        Assert.InRange(exponential.Average(), 0.98, 1.02);
        Assert.InRange(exponential.Min(), 0, 0.001);
        Assert.InRange(Enumerable.Range(0, 50_000).Count(_ => random.Chance(0.3)), 14_600, 15_400);
    }

    [Fact]
    public void Of_no_numbers_none_is_drawn()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplitMix64(1).Below(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplitMix64(1).Below(-1));
        Assert.Equal(0, new SplitMix64(1).Below(1));
    }
}
