using System.Collections.Immutable;
using Bench.Plan;

namespace Bench.Tests.Plan;

/// <summary>Small plans made by hand.</summary>
internal static class Planned
{
    public static readonly ImmutableArray<string> Models = ["Sequential", "Thread", "ProcessPerTask"];

    public static readonly ImmutableArray<SuiteShape> Suites =
    [
        new("CpuBoundSquaring", "Squaring", "squares", Models),
        new("IoBoundSleep", "Sleep", "ns", Models),
    ];

    public static Profile Profile(params int[] looks) => new(
        "test",
        TimeSpan.FromMinutes(10),
        [.. looks],
        FewestRounds: 1,
        LaunchShape.Tiny,
        Grids:
        [
            new("CpuBoundSquaring", TaskCounts: [4, 64], Grains: [100, 1_000]),
            new("IoBoundSleep", TaskCounts: [4], Grains: [1_000_000]),
        ],
        AffordableProcesses: 16,
        ColdGrids: []);

    public static RunPlan Plan(params int[] looks) => Planner.Plan(new PlanRequest(Profile(looks), []), Suites);

    public static PlannedCase Squaring(string model, int tasks = 64, long grain = 1_000) => new("CpuBoundSquaring", "Squaring", model, tasks, grain, "squares");

    public static PlannedCase Sleep(string model, int tasks, long milliseconds) => new("IoBoundSleep", "Sleep", model, tasks, milliseconds * 1_000_000, "ns");
}
