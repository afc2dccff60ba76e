using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class ModalityTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(36)]
    [InlineData(100)]
    public void Two_groups_far_apart_are_found(int count)
    {
        var random = SplitMix64.For(1, (ulong)count);
        var values = Enumerable.Range(0, count).Select(i => (i % 2 == 0 ? 100 : 140) + random.Normal()).ToArray();

        var modality = Modality.Of(values);

        Assert.NotNull(modality);
        Assert.InRange(modality.Value.Low, 99, 101);
        Assert.InRange(modality.Value.High, 139, 141);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("uniform")]
    [InlineData("exponential")]
    [InlineData("heavy-tailed")]
    public void One_group_stays_one(string shape)
    {
        var found = 0;
        foreach (var count in new[] { 12, 15, 20, 36, 60 })
        {
            for (var sample = 0; sample < 200; sample++)
            {
                var random = SplitMix64.For(2, (ulong)count, (ulong)sample);
                if (Modality.Of([.. Enumerable.Range(0, count).Select(_ => Draw(shape, random))]) is not null) found++;
            }
        }
        Assert.InRange(found, 0, 10);
    }

    [Fact]
    public void A_single_outlier_is_no_group()
    {
        var values = Enumerable.Range(0, 30).Select(i => 100 + i * 0.1).Append(500).ToArray();
        Assert.Null(Modality.Of(values));
    }

    [Fact]
    public void Few_values_and_equal_values_say_nothing()
    {
        Assert.Null(Modality.Of([1, 1, 1, 9, 9, 9]));
        Assert.Null(Modality.Of([.. Enumerable.Repeat(5.0, 40)]));
    }

    [Fact]
    public void Two_values_only_are_two_groups() =>
        Assert.Equal(new Modality(1, 2), Modality.Of([.. Enumerable.Range(0, 40).Select(i => 1.0 + i % 2)]));

    private static double Draw(string shape, SplitMix64 random) => shape switch
    {
        "normal" => random.Normal(),
        "uniform" => random.Uniform(),
        "exponential" => random.Exponential(),
        _ => random.Normal() / Math.Sqrt((Square(random) + Square(random) + Square(random)) / 3),
    };

    private static double Square(SplitMix64 random)
    {
        var normal = random.Normal();
        return normal * normal;
    }

    /// <summary>So many values of 1 and so many of 2.</summary>
    private static double[] Ones(int ones, int twos) => [.. Enumerable.Repeat(1.0, ones), .. Enumerable.Repeat(2.0, twos)];

    [Theory]
    [InlineData(5, 6, false)]
    [InlineData(6, 6, true)]
    // A fifth of twenty is a group, less than that are outliers; at either end.
    [InlineData(16, 4, true)]
    [InlineData(17, 3, false)]
    [InlineData(4, 16, true)]
    [InlineData(3, 17, false)]
    public void It_takes_twelve_values_and_a_fifth_of_them_in_either_group(int ones, int twos, bool found) =>
        Assert.Equal(found, Modality.Of(Ones(ones, twos)) is not null);

    // 1 ± 0.1 and 2 ± 0.1 · s in equal numbers: the means are 1 apart, the pooled deviation is 0.1 · √(20/18) for s = 1, 9.49 of them; 4 + 50/20 = 6.5.
    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.70, true)]
    [InlineData(0.67, false)]
    public void The_groups_lie_six_and_a_half_deviations_apart_in_twenty_values(double apart, bool found) =>
        Assert.Equal(found, Modality.Of([.. Enumerable.Range(0, 20).Select(i => (i < 10 ? 1 : 1 + apart) + (i % 2 == 0 ? 0.1 : -0.1))]) is not null);
}
