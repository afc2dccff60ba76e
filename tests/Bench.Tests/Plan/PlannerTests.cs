using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Plan;

public sealed class PlannerTests
{
    [Fact]
    public void Every_model_meets_every_cell_of_the_profile_once()
    {
        var plan = Planned.Plan(5);

        Assert.Equal(5 * Planned.Models.Length, plan.Cases.Length + plan.LeftOut.Length);
        Assert.Equal(plan.Cases.Length, plan.Cases.Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_afforded_is_left_out_aloud()
    {
        var plan = Planned.Plan(5);

        Assert.Equal(2, plan.LeftOut.Length);
        Assert.All(plan.LeftOut, left =>
        {
            Assert.Equal("case-left-out", left.Code);
            Assert.StartsWith("CpuBoundSquaring.ProcessPerTask(TaskCount=64,", left.Subject, StringComparison.Ordinal);
            Assert.NotEmpty(left.Remedy);
        });
        Assert.DoesNotContain(plan.Cases, @case => @case is { Model: "ProcessPerTask", TaskCount: 64 });
    }

    [Fact]
    public void The_baseline_is_in_every_cell_of_every_profile()
    {
        foreach (var profile in Profiles.All)
        {
            var plan = Planner.Plan(new PlanRequest(profile, []), SuiteCatalog.Read().Shapes());

            Assert.All(plan.Cases.GroupBy(@case => @case.Cell()), cell => Assert.Contains(cell, @case => @case.Model == ModelName.Sequential));
        }
    }

    [Fact]
    public void Every_profile_measures_all_models_in_both_suites()
    {
        foreach (var profile in Profiles.All)
        {
            var plan = Planner.Plan(new PlanRequest(profile, []), SuiteCatalog.Read().Shapes());

            Assert.Equal(2, plan.Cases.Select(@case => @case.Suite).Distinct().Count());
            Assert.All(plan.Cases.GroupBy(@case => @case.Suite), suite => Assert.Equal(7, suite.Select(@case => @case.Model).Distinct().Count()));
        }
    }

    [Fact]
    public void Every_case_of_every_profile_is_a_benchmark()
    {
        var catalog = SuiteCatalog.Read();
        foreach (var profile in Profiles.All)
        {
            foreach (var @case in Planner.Plan(new PlanRequest(profile, []), catalog.Shapes()).Cases)
            {
                Assert.Equal(@case.Model, catalog.Find(@case).Method.WorkloadMethod.Name);
            }
        }
    }

    [Fact]
    public void A_number_of_rounds_replaces_the_looks_and_the_limit_of_time()
    {
        var plan = Planner.Plan(new PlanRequest(Planned.Profile(5, 12), [], Rounds: 7), Planned.Suites);

        Assert.Equal([7], plan.Looks);
        Assert.Equal(7, plan.Profile.FewestRounds);
    }

    [Fact]
    public void Twins_are_every_case_a_second_time_under_a_name_with_a_prime()
    {
        var plan = Planner.Plan(new PlanRequest(Planned.Profile(5), ["*.Thread*"], Twins: true, PlantedShare: 0.05), Planned.Suites);

        Assert.True(plan.HasTwins);
        Assert.Equal(0.05, plan.PlantedShare);
        Assert.Equal(["Thread", "Thread′"], plan.Cases.Select(@case => @case.ResultName).Distinct());
        Assert.Equal(plan.Cases.Count(@case => @case.Twin), plan.Cases.Count(@case => !@case.Twin));
    }

    [Fact]
    public void A_filter_that_matches_nothing_leaves_nothing() =>
        Assert.Empty(Planner.Plan(new PlanRequest(Planned.Profile(5), ["Nobody"]), Planned.Suites).Cases);
}
