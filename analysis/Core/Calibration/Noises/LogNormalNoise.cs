using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>Independent normal noise on the log scale, the textbook's.</summary>
public sealed class LogNormalNoise : INoise
{
    public string Name => "log-normal";

    public bool WellBehaved => true;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        foreach (var model in logs)
        {
            for (var round = 0; round < model.Length; round++) model[round] = level * random.Normal();
        }
    }
}
