using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>A neighbour wakes up in one round: half of that round's cases take 1.2 to 3 times as long. The other rounds are log-normal.</summary>
public sealed class BurstNoise : INoise
{
    private static readonly LogNormalNoise Quiet = new();

    public string Name => "burst";

    public bool WellBehaved => false;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        Quiet.Fill(logs, level, random);
        var round = random.Below(logs[0].Length);
        foreach (var model in logs)
        {
            if (random.Chance(0.5)) model[round] += Math.Log(1.2 + 1.8 * random.Uniform());
        }
    }
}
