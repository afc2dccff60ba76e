using System.Collections.Immutable;
using Bench.Models;
using Bench.Primitives;
using Bench.Suites;

namespace Bench.Plan;

/// <summary>What the plan has to know of a suite.</summary>
/// <param name="Name">The suite's class name.</param>
/// <param name="Models">In the suite's order.</param>
public sealed record SuiteShape(string Name, string Workload, string GrainUnit, ImmutableArray<string> Models)
{
    /// <summary>Every suite with every model that suits its workload, or with the primitives that do, beside the loop that is subtracted from them.</summary>
    public static readonly ImmutableArray<SuiteShape> All =
        [.. SuiteList.Grids.Select(grid => new SuiteShape(grid.Suite, grid.Workload.Name, grid.Workload.GrainUnit, ModelsOf(grid)))];

    private static ImmutableArray<string> ModelsOf(Grid grid)
    {
        if (!PrimitiveName.IsSuite(grid.Suite)) return ModelList.Suiting(grid.Workload);
        var primitives = PrimitiveList.Suiting(grid.Workload);
        return grid.Workload.Blocks ? primitives : [ModelName.Sequential, .. primitives];
    }
}
