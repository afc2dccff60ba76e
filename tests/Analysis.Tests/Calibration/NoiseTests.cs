using Analysis.Calibration;
using Analysis.Calibration.Noises;
using Analysis.Statistics;

namespace Analysis.Tests.Calibration;

public class NoiseTests
{
    private const double Level = 0.03;

    public static TheoryData<string> Names => [.. NoiseList.All.Select(noise => noise.Name)];

    private static double[] Differences(string name, int replicates)
    {
        var noise = NoiseList.All.Single(each => each.Name == name);
        var differences = new List<double>();
        for (var i = 0; i < replicates; i++)
        {
            double[][] logs = [new double[12], new double[12], new double[12]];
            noise.Fill(logs, Level, SplitMix64.For(5, (ulong)i));
            differences.AddRange(logs[0].Zip(logs[1], (a, b) => a - b));
        }
        return [.. differences];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_models_differ_as_often_in_one_direction_as_in_the_other(string name)
    {
        var differences = Differences(name, 4000);
        Assert.InRange(differences.Count(difference => difference > 0) / (double)differences.Length, 0.48, 0.52);
    }

    [Theory]
    [InlineData("log-normal", 0.95, 1.05)]
    [InlineData("skewed", 0.93, 1.07)]
    [InlineData("heavy-tailed", 0.8, 1.3)]
    public void The_level_is_the_standard_deviation_of_one_launch(string name, double low, double high)
    {
        var differences = Differences(name, 4000);
        var launch = Math.Sqrt(differences.Select(difference => difference * difference).Average() / 2);
        Assert.InRange(launch / Level, low, high);
    }

    [Fact]
    public void Noises_have_different_names() => Assert.Equal(NoiseList.All.Length, NoiseList.All.Select(noise => noise.Name).Distinct().Count());

    // Two models that share their residuals would differ by the smoothing alone, by a third of what they should.
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Resampled_models_differ_from_each_other_as_much_as_real_ones_do(int models)
    {
        var random = SplitMix64.For(8);
        var real = Enumerable.Range(0, 40).Select(_ => new[] { Level * random.Normal(), Level * random.Normal() }).ToArray();
        var noise = new ResampledNoise(new Residuals([real]));
        for (var i = 0; i < 200; i++)
        {
            var logs = Enumerable.Range(0, models).Select(_ => new double[40]).ToArray();
            noise.Fill(logs, Level, SplitMix64.For(5, (ulong)i));
            for (var model = 1; model < models; model++)
            {
                var deviation = Math.Sqrt(logs[model].Zip(logs[0], (a, b) => (a - b) * (a - b)).Average());
                Assert.InRange(deviation / Level, 0.65, 2.2);
            }
        }
    }

    [Fact]
    public void A_bimodal_noise_has_two_groups()
    {
        double[][] logs = [new double[200]];
        NoiseList.All.Single(noise => noise.Name == "bimodal").Fill(logs, 0.01, SplitMix64.For(6));
        var modality = Modality.Of(logs[0]);
        Assert.Equal(Math.Log(new Analysis.Verdicts.Rule().ModeGap), modality!.Value.High - modality.Value.Low, 1);
    }
}
