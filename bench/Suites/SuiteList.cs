using System.Collections.Immutable;

namespace Bench.Suites;

/// <summary>Every suite there is. A new one adds its file and its line here.</summary>
public static class SuiteList
{
    public static readonly ImmutableArray<Suite> All =
    [
        new CpuBoundSquaring(),
        new IoBoundSleep(),
        new OverheadSuite(),
        new GranularitySuite(),
        new ScalingSuite(),
        new ImbalanceSuite(),
        new IoFiles(),
        new IoFilesDirect(),
        new IoHttp(),
        new IoMixed(),
    ];

    /// <summary>Grids of the suites without models, whose cases are primitives.</summary>
    public static readonly ImmutableArray<Grid> OfPrimitives = [PrimitiveSuite.Grid, TimerSuite.Grid];

    /// <summary>The grid of every suite there is.</summary>
    public static readonly ImmutableArray<Grid> Grids = [.. All.Select(suite => suite.Grid), .. OfPrimitives];
}
