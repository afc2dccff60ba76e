using Bench.Rounds;

namespace Bench.Tests.Rounds;

public sealed class SplitMix64Tests
{
    /// <summary>The first five numbers of seed 1234567, as Vigna's reference program prints them (Rosetta Code, "Pseudo-random numbers/Splitmix64").</summary>
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Numbers_below_a_limit_are_all_drawn_about_equally_often()
    {
        var random = new SplitMix64(1);
        var drawn = new int[7];

        for (var i = 0; i < 7_000; i++) drawn[random.Below(7)]++;

        // Binomial with mean 1000 and standard deviation 29: five of them either way, from a fixed seed.
        Assert.All(drawn, count => Assert.InRange(count, 855, 1145));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_is_nothing_below_zero(int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplitMix64(1).Below(end));
}
