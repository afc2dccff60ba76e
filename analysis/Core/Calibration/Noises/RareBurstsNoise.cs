using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>One launch in twenty is disturbed, whichever it is, and takes 1.2 to 3 times as long.</summary>
public sealed class RareBurstsNoise : INoise
{
    private const double Chance = 0.05;

    private static readonly LogNormalNoise Quiet = new();

    public string Name => "rare bursts";

    public bool WellBehaved => false;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        Quiet.Fill(logs, level, random);
        foreach (var model in logs)
        {
            for (var round = 0; round < model.Length; round++)
            {
                if (random.Chance(Chance)) model[round] += Math.Log(1.2 + 1.8 * random.Uniform());
            }
        }
    }
}
