using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>How much a run measures.</summary>
/// <param name="Name">A key that never changes: it stands in <c>run.json</c>.</param>
/// <param name="Limit">No round starts that would end after this, counted from the run's start; the build of the benchmarks is inside, the build of the program and the report are not.</param>
/// <param name="Looks">The round counts after which the verdicts are looked at, ascending; the last is the limit of rounds.</param>
/// <param name="Grids">One or more per suite.</param>
/// <param name="Shape">How each launch is measured.</param>
/// <param name="FewestRounds">So many rounds are measured even where they take longer than the limit: fewer would decide nothing.</param>
/// <param name="AffordableProcesses">Up to how many tasks <c>ProcessPerTask</c> is measured: it starts a process for each.</param>
public sealed record Profile(
    string Name,
    TimeSpan Limit,
    ImmutableArray<int> Looks,
    int FewestRounds,
    LaunchShape Shape,
    ImmutableArray<ProfileGrid> Grids,
    int AffordableProcesses);
