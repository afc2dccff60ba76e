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
        new IoFiles(),
        new IoFilesDirect(),
        new IoHttp(),
        new IoMixed(),
    ];
}
