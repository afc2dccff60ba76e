using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>From a request to the cases it means. Pure.</summary>
public static class Planner
{
    /// <param name="suites">Every suite there is.</param>
    public static RunPlan Plan(PlanRequest request, IReadOnlyList<SuiteShape> suites)
    {
        var filter = new NameFilter(request.Filters);
        var warm = request.Profile.Grids.SelectMany(grid => Cases(grid, suites.Single(suite => suite.Name == grid.Suite)));
        var cold = request.Profile.ColdGrids.SelectMany(grid => Cases(grid, suites.Single(suite => suite.Name == grid.Suite))).Select(@case => @case with { Cold = true });
        // Twins show what warm verdicts are worth; first batches would take their time.
        var wanted = (request.Twins ? warm : warm.Concat(cold)).Distinct().ToImmutableArray();
        if (request.Twins) wanted = [.. wanted, .. wanted.Select(@case => @case with { Twin = true })];
        wanted = [.. wanted.Where(filter.Chooses)];
        var affordable = wanted.Where(@case => IsAffordable(@case, request.Profile)).ToImmutableArray();
        return new RunPlan(
            request.Rounds is { } rounds ? request.Profile with { Looks = [rounds], FewestRounds = rounds } : request.Profile,
            affordable,
            [.. wanted.Except(affordable).Select(@case => LeftOut(@case, request.Profile))],
            request.PlantedShare);
    }

    private static IEnumerable<PlannedCase> Cases(ProfileGrid grid, SuiteShape suite) =>
        from tasks in grid.TaskCounts
        from grain in grid.Grains
        from model in suite.Models
        select new PlannedCase(suite.Name, suite.Workload, model, tasks, grain, suite.GrainUnit);

    private static bool IsAffordable(PlannedCase @case, Profile profile) =>
        @case.Model != ModelName.ProcessPerTask || @case.TaskCount <= profile.AffordableProcesses;

    private static Warning LeftOut(PlannedCase @case, Profile profile) => new(
        "case-left-out",
        @case.Name,
        FormattableString.Invariant($"not measured: {@case.TaskCount} tasks mean {@case.TaskCount} processes a batch, and profile {profile.Name} affords {profile.AffordableProcesses}."),
        profile == Profiles.Full ? "Take fewer tasks: starting processes costs the same for each." : "Measure it with a larger profile, such as --full.");
}
