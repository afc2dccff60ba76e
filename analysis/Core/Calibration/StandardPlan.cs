using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>The settings that <c>analysis calibrate</c> simulates.</summary>
public static class StandardPlan
{
    /// <summary>When the standard profile looks at its verdicts; the last one is its limit of rounds.</summary>
    public static ImmutableArray<int> Looks { get; } = [4, 8, 12, 16, 24, 32, 48, 64, 96];

    /// <summary>Models of this suite.</summary>
    public const int Models = 7;

    /// <summary>Noise of a launch, where nothing else is said.</summary>
    public const double Level = 0.03;

    /// <summary>The noise in which power is promised.</summary>
    public const string PowerNoise = "log-normal";

    public static ImmutableArray<double> Planted { get; } = [0, 0.01, 0.02, 0.05, 0.10, 0.20, 0.50];

    private static readonly ImmutableArray<string> FixedNoises = [PowerNoise, "one bimodal"];
    private static readonly ImmutableArray<int> Rounds = [3, 5, 7, 9, 13, 20, 40, 100];
    private static readonly ImmutableArray<double> FixedPlanted = [0, 0.05, 0.10, 0.50];

    /// <summary>Every noise with every planted difference, small and large cells, as the standard profile stops.</summary>
    public static IEnumerable<Setting> Noises(IEnumerable<INoise> noises) =>
        from noise in noises
        from models in Enumerable.Range(2, 7)
        from planted in Planted
        select new Setting(noise.Name, noise.OwnLevel ?? Level, models, planted, Looks);

    /// <summary>What the rule must find in well-behaved noise: 10% at 3%, and 5% at 1.5%, for every number of models.</summary>
    public static IEnumerable<Setting> Powers() =>
        from models in Enumerable.Range(2, 7)
        from each in new[] { (Level, Planted: 0.10), (Level: 0.015, Planted: 0.05) }
        select new Setting(PowerNoise, each.Level, models, each.Planted, Looks);

    /// <summary>Runs of a fixed number of rounds.</summary>
    public static IEnumerable<Setting> FixedRounds() =>
        from noise in FixedNoises
        from rounds in Rounds
        from planted in FixedPlanted
        select new Setting(noise, Level, Models, planted, [rounds]);

    /// <summary>
    /// How much launches of the same code vary, where one of them is judged: not at all, as much as on a quiet machine and on a shared one, in two groups.
    /// </summary>
    private static readonly ImmutableArray<(string Noise, double Level)> LaunchNoises =
        [(PowerNoise, 0), (PowerNoise, 0.01), (PowerNoise, 0.03), (PowerNoise, 0.06), (PowerNoise, 0.10), ("bimodal", Level), ("stray launches", 0.06)];

    /// <summary>Two models launched once each, with BenchmarkDotNet's usual 15 iterations that vary by 1%, judged with trust in them and without.</summary>
    public static IEnumerable<Setting> OneLaunches() =>
        from noise in LaunchNoises
        from launch in Launches
        from planted in OneLaunchPlanted
        select new Setting(noise.Noise, noise.Level, 2, planted, [1]) { Launch = launch };

    /// <summary>Differences that are looked for with a single launch.</summary>
    public static ImmutableArray<double> OneLaunchPlanted { get; } = [0, 0.05, 0.10, 0.20];

    private static readonly ImmutableArray<OneLaunch> Launches =
    [
        .. from isSummary in (ImmutableArray<bool>)[false, true]
           from trust in (ImmutableArray<Trust>)[Trust.Rounds, Trust.Launch]
           select new OneLaunch(15, 0.01, isSummary, trust),
    ];

    public static ImmutableArray<Setting> All(IEnumerable<INoise> noises) =>
        [.. Noises(noises).Concat(Powers()).Concat(FixedRounds()).Concat(OneLaunches()).Distinct()];
}
