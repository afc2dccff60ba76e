using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>
/// How small may a task be before handing it out eats what parallelism wins? A sweep of the grain for METG, as many tasks in flight as there are cores.
/// </summary>
public class GranularitySuite : Suite
{
    public const int Tasks = 1024;

    /// <summary>Squares: three a decade, where efficiency turns.</summary>
    public static readonly ImmutableArray<long> Sweep = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 20_000];

    public override Grid Grid { get; } = new(SuiteName.GranularitySuite, new Squaring(), TaskCounts: [Tasks], Sweep);

    protected override int? Dop => Environment.ProcessorCount;
}
