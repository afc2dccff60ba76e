using System.Collections.Immutable;

namespace Analysis.Results;

/// <summary>
/// The models that cut a batch into equal counts of tasks before it begins, each with the one that hands out one task after the other instead: among the same
/// worker processes, and among threads. <c>Parallel.For</c> is no such counterpart: a thread takes one task, two, four, up to sixteen at a time from its part.
/// </summary>
public static class SplitBeforehand
{
    public static readonly ImmutableArray<(string Model, string Counterpart)> All =
    [
        (ModelName.MultiProcess, ModelName.MultiProcessQueue),
        (ModelName.Plinq, ModelName.CoreWorkers),
    ];

    public static bool Is(string model) => All.Any(each => each.Model == model);
}
