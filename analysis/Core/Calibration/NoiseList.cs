using System.Collections.Immutable;
using Analysis.Calibration.Noises;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>The noises that need no data: one line each.</summary>
public static class NoiseList
{
    public static ImmutableArray<INoise> All { get; } =
    [
        new LogNormalNoise(),
        new UnequalNoise(),
        new HeavyTailedNoise(),
        new SkewedNoise(),
        new BimodalNoise(new Rule().ModeGap),
        new OneBimodalNoise(new Rule().ModeGap),
        new DriftNoise(),
        new BurstNoise(),
        new RareBurstsNoise(),
        new StrayLaunchesNoise(),
    ];
}
