using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>
/// One model (any) is bimodal around the others' centre, the others are log-normal. The most dangerous noise: a few launches that all fall into the same group
/// look like a steady difference.
/// </summary>
/// <param name="gap">Distance of the groups as a ratio.</param>
public sealed class OneBimodalNoise(double gap) : INoise
{
    private static readonly LogNormalNoise Others = new();

    public string Name => "one bimodal";

    public bool WellBehaved => false;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        Others.Fill(logs, level, random);
        BimodalNoise.Fill(logs[random.Below(logs.Length)], gap, level, random);
    }
}
