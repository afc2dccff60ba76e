using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>Every launch falls into a fast or a slow group, with equal chance; inside a group the noise is log-normal.</summary>
/// <param name="gap">Distance of the groups as a ratio, 1.35 for 35%.</param>
public sealed class BimodalNoise(double gap) : INoise
{
    public string Name => "bimodal";

    public bool WellBehaved => false;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        foreach (var model in logs) Fill(model, gap, level, random);
    }

    internal static void Fill(double[] model, double gap, double level, SplitMix64 random)
    {
        for (var round = 0; round < model.Length; round++)
        {
            model[round] = level * random.Normal() + (random.Chance(0.5) ? 0.5 : -0.5) * Math.Log(gap);
        }
    }
}
