using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>How much a run measures.</summary>
/// <param name="Name">A key that never changes: it stands in <c>run.json</c>.</param>
/// <param name="Limit">
/// No round starts that would end after this, counted from the run's start; the build of the benchmark is inside, the build of the program and the report are
/// not.
/// </param>
/// <param name="Looks">The numbers of its rounds after which a cell's verdict is looked at, ascending; the last is its limit of rounds.</param>
/// <param name="Grids">One or more per suite.</param>
/// <param name="Shape">How each launch is measured.</param>
/// <param name="FewestRounds">So many rounds are measured even where they take longer than the limit: fewer would decide nothing.</param>
/// <param name="AffordableProcesses">Up to how many tasks <c>ProcessPerTask</c> is measured: it starts a process for each.</param>
/// <param name="ColdGrids">The cells whose first batch is measured too, in a fresh process each.</param>
/// <param name="Refines">Whether a further grain is placed between two neighbours with different winners.</param>
public sealed record Profile(
    string Name,
    TimeSpan Limit,
    ImmutableArray<int> Looks,
    int FewestRounds,
    LaunchShape Shape,
    ImmutableArray<ProfileGrid> Grids,
    int AffordableProcesses,
    ImmutableArray<ProfileGrid> ColdGrids,
    bool Refines = false)
{
    /// <summary>Those whose verdicts fit into every profile's time; the others run when they are asked for.</summary>
    public static readonly ImmutableArray<string> UsualModels =
    [
        ModelName.Sequential,
        ModelName.Thread,
        ModelName.ThreadPool,
        ModelName.ParallelFor,
        ModelName.MultiProcess,
        ModelName.ProcessPerTask,
        ModelName.Async,
    ];

    /// <summary>Which models compete when nobody names others.</summary>
    public ImmutableArray<string> Models { get; init; } = UsualModels;
}
