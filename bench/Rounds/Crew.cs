using System.Collections.Immutable;
using Bench.Models;
using Bench.Plan;
using Bench.Primitives;
using Bench.Workloads;

namespace Bench.Rounds;

/// <summary>The cases that share a process, by what their models say (<see cref="IModel.IsolationWith"/>); those of two runtimes never. Pure.</summary>
public static class Crew
{
    private static readonly Dictionary<string, IModel> Models =
        ModelList.All.Concat(PrimitiveList.All).Select(create => create()).ToDictionary(model => model.Name);

    /// <summary>The crews of one suite, each in the order of its cases.</summary>
    public static ImmutableArray<ImmutableArray<PlannedCase>> Of(IEnumerable<PlannedCase> cases) =>
        [.. cases.GroupBy(@case => (@case.Runtime, KeyOf(@case))).Select(crew => crew.ToImmutableArray())];

    private static (Isolation Isolation, string? Model, string? Workload, int TaskCount, long Grain, int? Dop, bool Twin, bool Cold) KeyOf(PlannedCase @case)
    {
        // An interpreter runs one model, in all of its cells.
        if (ReferenceModel.Is(@case.Model)) return (Isolation.Own, @case.Model, null, 0, 0, null, @case.Twin, @case.Cold);
        // A first batch is that of a process of its own.
        var isolation = @case.Cold ? Isolation.OwnInEachCell : Models[@case.Model].IsolationWith(WorkloadList.Find(@case.Workload));
        return isolation switch
        {
            Isolation.Shared => (isolation, null, null, 0, 0, null, false, false),
            Isolation.Own => (isolation, @case.Model, null, 0, 0, null, @case.Twin, false),
            _ => (isolation, @case.Model, @case.Workload, @case.TaskCount, @case.Grain, @case.Dop, @case.Twin, @case.Cold),
        };
    }
}
