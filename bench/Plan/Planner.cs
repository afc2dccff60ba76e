using System.Collections.Immutable;
using System.Globalization;

namespace Bench.Plan;

/// <summary>From a request to the cases it means. Pure.</summary>
public static class Planner
{
    private const int TwinShare = 4;

    /// <summary>What stands beside the others only may not take the run's time.</summary>
    private const double MostReferenceSeconds = 1;

    /// <param name="suites">Every suite there is.</param>
    public static RunPlan Plan(PlanRequest request, IReadOnlyList<SuiteShape> suites)
    {
        var filter = new NameFilter(request.Filters);
        var warm = request.Profile.Grids.Where(grid => request.WantsSuite(grid.Suite))
            .SelectMany(grid => Cases(grid, WithReferences(suites.Single(suite => suite.Name == grid.Suite), grid, request)));
        var cold = request.Profile.ColdGrids
            .SelectMany(grid => Cases(grid, suites.Single(suite => suite.Name == grid.Suite)))
            .Select(@case => @case with { Cold = true });
        // Twins show what warm verdicts are worth; first batches would take their time.
        var wanted = (request.Twins ? warm : warm.Concat(cold)).Where(@case => request.Wants(@case.Model)).Distinct().ToImmutableArray();
        if (request.Twins) wanted = [.. wanted, .. wanted.Select(@case => @case with { Twin = true })];
        if (request.Runtimes.Length > 1) wanted = [.. request.Runtimes.SelectMany(runtime => wanted.Select(@case => @case with { Runtime = runtime }))];
        wanted = [.. wanted.Where(filter.Chooses)];
        var affordable = wanted.Where(@case => IsAffordable(@case, request.Profile)).ToImmutableArray();
        return new RunPlan(
            ProfileOf(request),
            affordable,
            [.. wanted.Except(affordable).Select(@case => LeftOut(@case, request.Profile))],
            request.PlantedShare);
    }

    private static Profile ProfileOf(PlanRequest request) => request switch
    {
        { Rounds: { } rounds } => request.Profile with { Looks = [rounds], FewestRounds = rounds },
        { Twins: true } => request.Profile with { Looks = TwinLooks(request.Profile.Looks) },
        _ => request.Profile,
    };

    /// <summary>
    /// Twice the cases, and none that is beaten: in its time a run of twins has no more than a quarter of the rounds, and looks that it never has would
    /// spend its budget of errors.
    /// </summary>
    private static ImmutableArray<int> TwinLooks(ImmutableArray<int> looks) => [.. looks.Where((look, index) => index == 0 || look <= looks[^1] / TwinShare)];

    private static IEnumerable<PlannedCase> Cases(ProfileGrid grid, SuiteShape suite) =>
        from tasks in grid.TaskCounts
        from grain in grid.Grains
        from model in suite.Models
        where grid.Takes(model)
        select new PlannedCase(suite.Name, grid.Workload ?? suite.Workload, model, tasks, grain, suite.GrainUnit, Dop: grid.Dop);

    /// <summary>
    /// A reference chooses how many tasks are in flight: it has no place in a matched cell. It is no primitive, and knows the tutorial's two workloads only.
    /// </summary>
    private static SuiteShape WithReferences(SuiteShape suite, ProfileGrid grid, PlanRequest request) =>
        grid.Dop is null && suite.Workload is (WorkloadName.Squaring or WorkloadName.Sleep) && !PrimitiveName.IsSuite(grid.Suite)
            ? suite with { Models = [.. suite.Models, .. request.References] }
            : suite;

    private static bool IsAffordable(PlannedCase @case, Profile profile) => ReferenceModel.Is(@case.Model)
        ? CostModel.ReferenceSeconds(@case) <= MostReferenceSeconds
        : @case.Model != ModelName.ProcessPerTask || @case.TaskCount <= profile.AffordableProcesses;

    private static Warning LeftOut(PlannedCase @case, Profile profile) => ReferenceModel.Is(@case.Model) ? new(
        "case-left-out",
        @case.Name,
        string.Create(CultureInfo.InvariantCulture,
            $"not measured: a loop over its tasks takes CPython {CostModel.ReferenceSeconds(@case):0.#} s or so, and {MostReferenceSeconds:0} s is the limit."),
        "Compare a smaller grain: the ratio hardly changes above the smallest ones.") : new(
        "case-left-out",
        @case.Name,
        string.Create(CultureInfo.InvariantCulture,
            $"not measured: {@case.TaskCount} tasks mean as many processes a batch, and profile {profile.Name} affords {profile.AffordableProcesses}."),
        profile == Profiles.Full ? "Take fewer tasks: starting processes costs the same for each." : "Measure it with a larger profile, such as --full.");
}
