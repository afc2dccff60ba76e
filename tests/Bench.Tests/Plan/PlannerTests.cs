using Bench.Plan;
using Bench.Primitives;
using Bench.Suites;

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
            var plan = Planner.Plan(new PlanRequest(profile, []), SuiteShape.All);

            // From what a timer delivers the requested length is subtracted.
            Assert.All(plan.Cases.Where(@case => @case.Suite != SuiteName.TimerSuite).GroupBy(@case => @case.Cell()),
                cell => Assert.Contains(cell, @case => @case.Model == ModelName.Sequential));
        }
    }

    [Fact]
    public void Every_profile_that_says_what_to_use_measures_all_models_in_both_suites()
    {
        foreach (var profile in Profiles.All.Except([Profiles.Costs, Profiles.Imbalance, Profiles.Io]))
        {
            var plan = Planner.Plan(new PlanRequest(profile, []), SuiteShape.All);

            Assert.Equal(2, plan.Cases.Select(@case => @case.Suite).Distinct().Count());
            Assert.All(plan.Cases.GroupBy(@case => @case.Suite), suite => Assert.Equal(7, suite.Select(@case => @case.Model).Distinct().Count()));
        }
    }

    [Fact]
    public void The_profile_of_real_input_and_output_measures_all_models_in_its_suites_and_in_no_other()
    {
        var cases = Planner.Plan(new PlanRequest(Profiles.Io, []), SuiteShape.All).Cases;

        Assert.Equal([SuiteName.IoFiles, SuiteName.IoFilesDirect, SuiteName.IoHttp, SuiteName.IoMixed], cases.Select(@case => @case.Suite).Distinct());
        Assert.All(cases.GroupBy(@case => @case.Suite), suite => Assert.Equal(7, suite.Select(@case => @case.Model).Distinct().Count()));
    }

    [Fact]
    public void CPython_stands_beside_the_tutorials_two_workloads_only()
    {
        var request = new PlanRequest(Profiles.Io, []) { References = ReferenceModel.Names(ReferenceModel.WithGil) };

        Assert.DoesNotContain(Planner.Plan(request, SuiteShape.All).Cases, @case => ReferenceModel.Is(@case.Model));
        Assert.Contains(Planner.Plan(request with { Profile = Profiles.Quick }, SuiteShape.All).Cases, @case => ReferenceModel.Is(@case.Model));
    }

    [Fact]
    public void A_workload_that_cannot_be_had_takes_its_suites_with_it_and_says_so()
    {
        var plan = Planned.Plan(5).Without("Sleep", "nobody sleeps here.", "Go to bed.");

        Assert.DoesNotContain(plan.Cases, @case => @case.Workload == "Sleep");
        Assert.NotEmpty(plan.Cases);
        Assert.Equal(new Warning("suite-left-out", "IoBoundSleep", "not measured: nobody sleeps here.", "Go to bed."), plan.LeftOut[^1]);
    }

    [Fact]
    public void The_profile_of_costs_measures_its_three_suites_and_six_degrees_of_parallelism_at_least()
    {
        var cases = Planner.Plan(new PlanRequest(Profiles.Costs, []), SuiteShape.All).Cases.RemoveAll(@case => PrimitiveName.IsSuite(@case.Suite));

        Assert.Equal(["OverheadSuite", "GranularitySuite", "ScalingSuite"], cases.Select(@case => @case.Suite).Distinct());
        Assert.All(cases, @case => Assert.Equal(@case.Suite == "OverheadSuite", @case.Dop is null));
        Assert.True(Environment.ProcessorCount < 2 || cases.Where(@case => @case.Suite == "ScalingSuite").Select(@case => @case.Dop).Distinct().Count() >= 6);
        Assert.All(cases.Where(@case => @case.Model == "ProcessPerTask"), @case => Assert.Equal(1, @case.TaskCount));
    }

    [Fact]
    public void The_profile_of_costs_measures_every_primitive_once_or_once_for_each_length_and_no_model_among_them_but_the_loop()
    {
        var cases = Planner.Plan(new PlanRequest(Profiles.Costs, []), SuiteShape.All).Cases.Where(@case => PrimitiveName.IsSuite(@case.Suite)).ToArray();

        Assert.Equal(
            PrimitiveList.All.Select(create => create()).Where(each => each.IsSupported).Select(each => each.Name).Prepend(ModelName.Sequential).Order(),
            cases.Select(@case => @case.Model).Distinct().Order());
        Assert.All(cases.Where(@case => @case.Suite == SuiteName.PrimitiveSuite && @case.Model != ModelName.Sequential).CountBy(@case => @case.Model),
            each => Assert.Equal(1, each.Value));
        Assert.All(cases.Where(@case => @case.Suite == SuiteName.TimerSuite).CountBy(@case => @case.Model),
            each => Assert.Equal(TimerSuite.Requested.Length, each.Value));
    }

    [Fact]
    public void Whoever_names_models_or_wants_twins_gets_no_primitives()
    {
        foreach (var request in new[] { new PlanRequest(Profiles.Costs, []) { Models = ["CoreWorkers"] }, new(Profiles.Costs, [], Twins: true) })
            Assert.DoesNotContain(Planner.Plan(request, SuiteShape.All).Cases, @case => PrimitiveName.IsSuite(@case.Suite));
    }

    [Fact]
    public void The_profile_of_imbalance_sweeps_both_kinds_of_sizes_with_those_that_split_beforehand_and_their_counterparts()
    {
        var cases = Planner.Plan(new PlanRequest(Profiles.Imbalance, []), SuiteShape.All).Cases;

        Assert.All(cases, @case => Assert.Equal((SuiteName.ImbalanceSuite, Environment.ProcessorCount), (@case.Suite, @case.Dop!.Value)));
        Assert.Equal(10, cases.Select(@case => @case.Cell()).Distinct().Count());
        Assert.Equal(cases.Length, cases.Select(@case => @case.Name).Distinct().Count());
        Assert.All(SplitBeforehand.All, pair => Assert.Equal(20, cases.Count(@case => @case.Model == pair.Model || @case.Model == pair.Counterpart)));
        // So many rounds decide differences of a tenth: of fewer, all may lie in one of two groups of launches.
        Assert.False(new Analysis.Verdicts.Rule().IsFew(Profiles.Imbalance.FewestRounds));
    }

    /// <summary>So that BenchmarkDotNet's default job can be asked for the same case.</summary>
    [Fact]
    public void Every_case_of_every_profile_is_in_its_suites_grid()
    {
        foreach (var @case in Profiles.All.SelectMany(profile => Planner.Plan(new PlanRequest(profile, []), SuiteShape.All).Cases))
        {
            var grid = SuiteList.Grids.Single(each => each.Suite == @case.Suite);
            Assert.Contains(@case.TaskCount, grid.TaskCounts);
            Assert.Contains(@case.Grain, grid.Grains);
            Assert.Contains(@case.Workload, grid.Workloads.Select(workload => workload.Name));
        }
    }

    [Fact]
    public void First_batches_are_cases_of_their_own_and_have_no_twins()
    {
        var profile = Planned.Profile(5) with { ColdGrids = [new("CpuBoundSquaring", TaskCounts: [4], Grains: [100])] };

        var plain = Planner.Plan(new PlanRequest(profile, []), Planned.Suites);
        var twins = Planner.Plan(new PlanRequest(profile, [], Twins: true), Planned.Suites);

        Assert.Equal(Planned.Models.Length, plain.Cases.Count(@case => @case.Cold));
        Assert.Equal(plain.Cases.Length, plain.Cases.Select(@case => @case.Name).Distinct().Count());
        Assert.DoesNotContain(twins.Cases, @case => @case.Cold);
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
    public void A_run_of_twins_plans_the_looks_that_it_has_time_for()
    {
        Assert.Equal([4, 8, 12, 16, 24], Planner.Plan(new PlanRequest(Profiles.Standard, [], Twins: true), Planned.Suites).Looks);
        Assert.Equal([5], Planner.Plan(new PlanRequest(Planned.Profile(5), [], Twins: true), Planned.Suites).Looks);
        Assert.Equal([7], Planner.Plan(new PlanRequest(Profiles.Standard, [], Rounds: 7, Twins: true), Planned.Suites).Looks);
    }

    [Fact]
    public void A_filter_that_matches_nothing_leaves_nothing() =>
        Assert.Empty(Planner.Plan(new PlanRequest(Planned.Profile(5), ["Nobody"]), Planned.Suites).Cases);
}
