using System.Collections.Immutable;

namespace Analysis.Results;

/// <summary>
/// The models that cut a batch into equal counts of tasks before it begins, each with the one that differs from it in handing tasks out while the batch runs: the
/// same worker processes, the same threads of the pool.
/// </summary>
public static class SplitBeforehand
{
    public static readonly ImmutableArray<(string Model, string Counterpart)> All =
    [
        (ModelName.MultiProcess, ModelName.MultiProcessQueue),
        (ModelName.Plinq, ModelName.ParallelFor),
    ];

    public static bool Is(string model) => All.Any(each => each.Model == model);
}
