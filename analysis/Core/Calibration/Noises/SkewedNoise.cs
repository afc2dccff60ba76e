using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>Launches can only be delayed: an exponential delay with the level's standard deviation.</summary>
public sealed class SkewedNoise : INoise
{
    public string Name => "skewed";

    public bool WellBehaved => false;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        foreach (var model in logs)
        {
            for (var round = 0; round < model.Length; round++) model[round] = level * random.Exponential();
        }
    }
}
