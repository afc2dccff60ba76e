using System.Collections.Immutable;
using Bench.Suites;

namespace Bench.Plan;

/// <summary>The profiles, as data.</summary>
public static class Profiles
{
    private const long Millisecond = 1_000_000;

    /// <summary>
    /// With building, at most 3 minutes on 2 cores: cells on both sides of every crossover, and tasks long enough for parallel code to win clearly.
    /// </summary>
    public static readonly Profile Quick = new(
        "quick",
        TimeSpan.FromSeconds(130),
        Looks: [4, 6, 8, 12, 16, 20, 24],
        FewestRounds: 3,
        LaunchShape.Warm,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64], Grains: [100, 1_000, 10_000, 100_000, 1_000_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16], Grains: [Millisecond, 10 * Millisecond]),
            new(SuiteName.IoBoundSleep, TaskCounts: [64], Grains: [Millisecond]),
        ],
        AffordableProcesses: 4,
        ColdGrids: []);

    /// <summary>With building, at most 12 minutes on 2 cores.</summary>
    public static readonly Profile Standard = new(
        "standard",
        TimeSpan.FromMinutes(11),
        Looks: [4, 8, 12, 16, 24, 32, 48, 64, 96],
        FewestRounds: 5,
        LaunchShape.Warm,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64], Grains: [100, 1_000, 10_000, 100_000, 1_000_000]),
            new(SuiteName.CpuBoundSquaring, TaskCounts: [512], Grains: [100, 1_000, 10_000, 100_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16, 64], Grains: [Millisecond, 10 * Millisecond]),
        ],
        AffordableProcesses: 16,
        ColdGrids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64], Grains: [100, 10_000, 1_000_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 64], Grains: [Millisecond]),
        ],
        Refines: true);

    /// <summary>With building, at most 60 minutes on 2 cores.</summary>
    public static readonly Profile Full = new(
        "full",
        TimeSpan.FromMinutes(58),
        Looks: [4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256],
        FewestRounds: 5,
        LaunchShape.Warm,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [1, 4, 16, 64, 512], Grains: [100, 1_000, 10_000, 100_000, 1_000_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16, 64], Grains: [Millisecond, 10 * Millisecond, 50 * Millisecond]),
        ],
        AffordableProcesses: 64,
        ColdGrids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4, 64, 512], Grains: [100, 10_000, 1_000_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4, 16, 64], Grains: [Millisecond, 10 * Millisecond]),
        ],
        Refines: true);

    /// <summary>To see that everything works, in half a minute: for tests, not for answers.</summary>
    public static readonly Profile Tiny = new(
        "tiny",
        TimeSpan.FromMinutes(5),
        Looks: [2],
        FewestRounds: 1,
        LaunchShape.Tiny,
        Grids:
        [
            new(SuiteName.CpuBoundSquaring, TaskCounts: [4], Grains: [1_000]),
            new(SuiteName.IoBoundSleep, TaskCounts: [4], Grains: [Millisecond]),
        ],
        AffordableProcesses: 4,
        ColdGrids: [new(SuiteName.CpuBoundSquaring, TaskCounts: [4], Grains: [1_000])]);

    /// <summary>
    /// What models cost rather than which to use: with building, at most 6 minutes on 2 cores. All cells have all rounds: a beaten model's costs are asked for
    /// too.
    /// </summary>
    public static readonly Profile Costs = new(
        "costs",
        TimeSpan.FromSeconds(330),
        Looks: [8],
        FewestRounds: 5,
        LaunchShape.Settled,
        Grids:
        [
            new(SuiteName.OverheadSuite, OverheadSuite.Counts, Grains: [OverheadSuite.EmptyTask]),
            new(SuiteName.GranularitySuite, TaskCounts: [GranularitySuite.Tasks], GranularitySuite.Sweep, Dop: Environment.ProcessorCount),
            .. ScalingSuite.Dops.SelectMany(dop => ScalingSuite.CountsAt(dop)
                .Select(tasks => new ProfileGrid(SuiteName.ScalingSuite, [tasks], [ScalingSuite.TaskGrain], dop))),
            new(SuiteName.PrimitiveSuite, [PrimitiveSuite.Operations], [OverheadSuite.EmptyTask]) { Takes = model => !PrimitiveSuite.Dear.Contains(model) },
            new(SuiteName.PrimitiveSuite, [PrimitiveSuite.DearOperations], [OverheadSuite.EmptyTask])
            {
                Takes = model => model == ModelName.Sequential || PrimitiveSuite.Dear.Contains(model),
            },
            new(SuiteName.TimerSuite, [TimerSuite.Waits], TimerSuite.Requested),
        ],
        AffordableProcesses: 1,
        ColdGrids: [])
    {
        Models = [.. Profile.UsualModels, ModelName.SequentialSimd, ModelName.CoreWorkers, ModelName.MultiProcessQueue],
    };

    /// <summary>
    /// What splitting a batch beforehand costs where tasks differ in size: with building, at most 9 minutes on 2 cores. Nine rounds decided none of its
    /// differences, which are of a tenth, on a machine that nobody else used.
    /// </summary>
    public static readonly Profile Imbalance = new(
        "imbalance",
        TimeSpan.FromSeconds(530),
        Looks: [20],
        FewestRounds: 9,
        LaunchShape.Warm,
        Grids:
        [
            .. ImbalanceSuite.Workloads.Select(workload => new ProfileGrid(
                SuiteName.ImbalanceSuite, [ImbalanceSuite.Tasks], [ImbalanceSuite.TaskGrain], Environment.ProcessorCount, workload.Name)),
        ],
        AffordableProcesses: 0,
        ColdGrids: [])
    {
        Models =
        [
            ModelName.Sequential, ModelName.Thread, ModelName.ThreadPool, ModelName.ParallelFor, ModelName.ParallelForChunked, ModelName.Plinq,
            ModelName.CoreWorkers, ModelName.MultiProcess, ModelName.MultiProcessQueue,
        ],
    };

    /// <summary>Real input and output rather than sleeping: with building, at most 12 minutes on 2 cores; a first round of all cases takes one.</summary>
    public static readonly Profile Io = new(
        "io",
        TimeSpan.FromMinutes(11),
        Looks: [4, 6, 8, 12, 16, 20, 24, 32],
        FewestRounds: 4,
        LaunchShape.Warm,
        Grids:
        [
            new(SuiteName.IoFiles, TaskCounts: [4, 64], Grains: [4_096, 65_536, 1_048_576]),
            new(SuiteName.IoFilesDirect, TaskCounts: [4, 64], Grains: [65_536]),
            new(SuiteName.IoFilesDirect, TaskCounts: [64], Grains: [4_096]),
            new(SuiteName.IoHttp, TaskCounts: [4, 64], Grains: [Millisecond]),
            new(SuiteName.IoHttp, TaskCounts: [4, 16], Grains: [10 * Millisecond]),
            new(SuiteName.IoMixed, TaskCounts: [4, 64], Grains: [2 * Millisecond]),
            new(SuiteName.IoMixed, TaskCounts: [4, 16], Grains: [20 * Millisecond]),
        ],
        AffordableProcesses: 4,
        ColdGrids: []);

    public static readonly ImmutableArray<Profile> All = [Quick, Standard, Full, Tiny, Costs, Imbalance, Io];

    /// <returns><c>null</c> when there is no profile of that name.</returns>
    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
