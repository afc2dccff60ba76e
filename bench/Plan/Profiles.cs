using System.Collections.Immutable;
using Analysis.Calibration;

namespace Bench.Plan;

/// <summary>The profiles, as data.</summary>
public static class Profiles
{
    private const long Millisecond = 1_000_000;

    /// <summary>With building, at most 3 minutes on 2 cores. One look only: with fewer rounds next to nothing is decided.</summary>
    public static readonly Profile Quick = new(
        "quick",
        TimeSpan.FromSeconds(140),
        Looks: [9],
        FewestRounds: 3,
        LaunchShape.Short,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64], Grains: [100, 10_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16, 64], Grains: [Millisecond]),
        ],
        AffordableProcesses: 4);

    /// <summary>With building, at most 12 minutes on 2 cores. Its looks are those that the verdicts are calibrated with.</summary>
    public static readonly Profile Standard = new(
        "standard",
        TimeSpan.FromMinutes(11),
        Looks: StandardPlan.Looks,
        FewestRounds: 5,
        LaunchShape.Short,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64], Grains: [100, 1_000, 10_000, 100_000, 1_000_000]),
            new(SuiteName.CpuBoundSquaring, TaskCounts: [512], Grains: [100, 1_000, 10_000, 100_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16, 64], Grains: [Millisecond, 10 * Millisecond]),
        ],
        AffordableProcesses: 16);

    /// <summary>With building, at most 60 minutes on 2 cores.</summary>
    public static readonly Profile Full = new(
        "full",
        TimeSpan.FromMinutes(58),
        Looks: [5, 10, 20],
        FewestRounds: 5,
        LaunchShape.Long,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64, 512], Grains: [100, 1_000, 10_000, 100_000, 1_000_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16, 64], Grains: [Millisecond, 10 * Millisecond, 50 * Millisecond]),
        ],
        AffordableProcesses: 64);

    /// <summary>To see that everything works, in half a minute: for tests, not for answers.</summary>
    public static readonly Profile Tiny = new(
        "tiny",
        TimeSpan.FromMinutes(5),
        Looks: [2],
        FewestRounds: 1,
        LaunchShape.Short,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4], Grains: [1_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4], Grains: [Millisecond]),
        ],
        AffordableProcesses: 4);

    public static readonly ImmutableArray<Profile> All = [Quick, Standard, Full, Tiny];

    /// <returns><c>null</c> when there is no profile of that name.</returns>
    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
