using System.Collections.Immutable;
using Analysis.Statistics.Scaling;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>
/// What does it cost to split a batch beforehand when its tasks differ in size? A sweep of how much they differ, evenly spread and skewed, as many tasks in
/// flight as there are cores. Tasks are long enough for handing one out not to matter, and batches for the system to have moved workers to a core each.
/// </summary>
public class ImbalanceSuite : Suite
{
    /// <summary>Squares in the mean, some 1.2 ms.</summary>
    public const long TaskGrain = 4_000_000;

    /// <summary>Few enough for equal counts to be far from equal work, enough for the last task not to matter where they are handed out one by one.</summary>
    private const int PerCore = 16;

    private const int Draws = 101;

    public static readonly int Tasks = PerCore * Environment.ProcessorCount;

    public static readonly ImmutableArray<double> Sweep = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Uniform and skewed sizes at every imbalance. Each kind has one seed, so that along the sweep the same tasks are the large ones.</summary>
    public static readonly ImmutableArray<IWorkload> Workloads =
        [.. new[] { false, true }.SelectMany(skewed => Typical(skewed) is var seed
            ? Sweep.Select(imbalance => (IWorkload)new UnevenSquaring(new TaskSizes(imbalance, skewed, seed))) : [])];

    public override Grid Grid { get; } = new(SuiteName.ImbalanceSuite, Workloads[^1], TaskCounts: [Tasks], Grains: [TaskGrain]) { Workloads = Workloads };

    protected override int? Dop => Environment.ProcessorCount;

    /// <summary>Of so many draws the one whose equal shares lose what the middle of them loses: nobody has picked a lucky one.</summary>
    private static int Typical(bool skewed) => Enumerable.Range(1, Draws)
        .OrderBy(seed => Splitting.EqualShares(Sizes(new TaskSizes(1, skewed, seed)), Environment.ProcessorCount)).ThenBy(seed => seed)
        .ElementAt(Draws / 2);

    private static long[] Sizes(TaskSizes sizes) => [.. Enumerable.Range(0, Tasks).Select(task => sizes.Of(task, TaskGrain))];
}
