using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>
/// What do more tasks in flight bring, up to four times the cores? Strong scaling keeps the number of tasks, weak scaling keeps it for each of those in flight.
/// </summary>
public class ScalingSuite : Suite
{
    public const long TaskGrain = 5_000;

    private const int StrongTasks = 256;
    private const int WeakTasks = 64;
    private const int PerCore = 4;

    /// <summary>1, 2, 3, 4, 6, 8, 12, …: powers of two and the steps between, so that two cores give a fit the six points it needs.</summary>
    public static readonly ImmutableArray<int> Dops =
        [.. Enumerable.Range(1, PerCore * Environment.ProcessorCount).Where(dop => int.IsPow2(dop) || dop % 3 == 0 && int.IsPow2(dop / 3))];

    /// <summary>The numbers of tasks at a DOP: of strong scaling, and of weak.</summary>
    public static IEnumerable<int> CountsAt(int dop) => new[] { StrongTasks, WeakTasks * dop }.Distinct();

    public override Grid Grid { get; } = new(
        SuiteName.ScalingSuite, new Squaring(), TaskCounts: [.. Dops.SelectMany(CountsAt).Distinct().Order()], Grains: [TaskGrain]);

    protected override int? Dop => Environment.ProcessorCount;
}
