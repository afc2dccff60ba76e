using System.Collections.Immutable;
using Bench.Models;
using Bench.Suites;

namespace Bench.Plan;

/// <summary>What the plan has to know of a suite.</summary>
/// <param name="Name">The suite's class name.</param>
/// <param name="Models">In the suite's order.</param>
public sealed record SuiteShape(string Name, string Workload, string GrainUnit, ImmutableArray<string> Models)
{
    /// <summary>Every suite with every model that suits its workload.</summary>
    public static readonly ImmutableArray<SuiteShape> All =
    [
        .. SuiteList.All.Select(suite => suite.Grid).Select(grid =>
            new SuiteShape(grid.Suite, grid.Workload.Name, grid.Workload.GrainUnit, ModelList.Suiting(grid.Workload))),
    ];
}
