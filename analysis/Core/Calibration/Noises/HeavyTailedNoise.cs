using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>Student's t with 3 degrees of freedom, scaled to the level's standard deviation: now and then a launch is far off, on either side.</summary>
public sealed class HeavyTailedNoise : INoise
{
    public string Name => "heavy-tailed";

    public bool WellBehaved => true;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        foreach (var model in logs)
        {
            for (var round = 0; round < model.Length; round++) model[round] = level / Math.Sqrt(3) * StudentThree(random);
        }
    }

    private static double StudentThree(SplitMix64 random)
    {
        var (a, b, c) = (random.Normal(), random.Normal(), random.Normal());
        return random.Normal() / Math.Sqrt((a * a + b * b + c * c) / 3);
    }
}
