using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>Log-normal noise of a different size for every model: from a quarter of the level to four times the level.</summary>
public sealed class UnequalNoise : INoise
{
    private const double LargestFactor = 4;

    public string Name => "unequal";

    public bool WellBehaved => true;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        foreach (var model in logs)
        {
            var own = level * Math.Pow(LargestFactor, 2 * random.Uniform() - 1);
            for (var round = 0; round < model.Length; round++) model[round] = own * random.Normal();
        }
    }
}
