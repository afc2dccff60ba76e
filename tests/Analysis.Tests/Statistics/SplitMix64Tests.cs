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
}
