using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>
/// What launches of this suite did on a machine of 2 virtual cores: log-normal in the middle, and one in eight further than ×1.3 from it, on either side. Its
/// level is that of the middle.
/// </summary>
public sealed class StrayLaunchesNoise : INoise
{
    private const double StrayChance = 0.13, StrayRatio = 1.3, FurtherLogs = 0.2;

    public string Name => "stray launches";

    public bool WellBehaved => false;

    public double? OwnLevel => 0.06;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        foreach (var model in logs)
        {
            for (var round = 0; round < model.Length; round++)
            {
                model[round] = level * random.Normal();
                if (random.Chance(StrayChance)) model[round] += (random.Chance(0.5) ? 1 : -1) * (Math.Log(StrayRatio) + FurtherLogs * random.Exponential());
            }
        }
    }
}
