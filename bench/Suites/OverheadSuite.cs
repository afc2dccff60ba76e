using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>
/// What does a model cost when there is nothing to do? Tasks of one square: empty, but their checksum is checked. The overhead is the makespan less that of the
/// plain loop, per task (EPCC's definition). One task alone shows what a model's way costs once: starting and joining a thread, a work item and back, forking
/// and joining <c>Parallel.For</c>, <c>Task.Run</c> and await, a round trip through a pipe, starting a process.
/// </summary>
public class OverheadSuite : Suite
{
    /// <summary>The least work that has a checksum, squares.</summary>
    public const long EmptyTask = 1;

    public static readonly ImmutableArray<int> Counts = [1, 64, 1024];

    public override Grid Grid { get; } = new(SuiteName.OverheadSuite, new Squaring(), Counts, Grains: [EmptyTask]);
}
