using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Plan;

public sealed class CostModelTests
{
    private static readonly CostModel Cost = new(nanosecondsPerSquare: 0.3, cores: 2);

    [Fact]
    public void A_sequential_sleep_takes_all_its_laps_one_batch_each_and_the_process()
    {
        var launch = Cost.Launch([Planned.Sleep("Sequential", tasks: 64, milliseconds: 10)], LaunchShape.Tiny);

        // The first batch, one lap and one batch more at most, 64 · 10 ms each, and the process.
        Assert.InRange(launch.TotalSeconds, 2 * 0.64, 3 * 0.64 + 0.5);
    }

    [Fact]
    public void A_process_per_task_costs_more_the_more_tasks_there_are() =>
        Assert.True(Launch(64) > Launch(4));

    [Fact]
    public void Waiting_of_mixed_tasks_overlaps_where_models_overlap_it_and_computing_shares_the_cores()
    {
        double Seconds(string model) =>
            Cost.Launch([new PlannedCase("IoMixed", "Mixed", model, 64, 20_000_000, "ns")], LaunchShape.Tiny).TotalSeconds;

        // A first batch and one lap of each, at 0.3 ns a square: 64 · (10.5 + 10) ms, or 64 · 10.5 / 2 + 10 ms.
        Assert.InRange(Seconds("Sequential"), 2 * 1.3, 4 * 1.4);
        Assert.InRange(Seconds("Async"), 2 * 0.34, 4 * 0.4);
    }

    [Fact]
    public void Reading_is_planned_by_what_is_read() => Assert.True(Reading(1 << 20) > Reading(4_096));

    [Fact]
    public void Cases_that_share_a_process_cost_less_than_each_in_its_own()
    {
        var (one, other) = (Planned.Squaring("Sequential"), Planned.Squaring("Async"));

        Assert.True(Cost.Launch([one, other], LaunchShape.Warm) < Cost.Launch([one], LaunchShape.Warm) + Cost.Launch([other], LaunchShape.Warm));
    }

    [Fact]
    public void A_first_batch_is_a_process_and_no_laps() =>
        Assert.True(
            Cost.Launch([Planned.Squaring("Async") with { Cold = true }], LaunchShape.Warm) < Cost.Launch([Planned.Squaring("Async")], LaunchShape.Warm));

    [Theory]
    [InlineData("quick")]
    [InlineData("standard")]
    [InlineData("costs")]
    [InlineData("imbalance")]
    [InlineData("io")]
    public void A_profiles_fewest_rounds_are_predicted_to_fit_into_its_limit_on_two_cores(string name)
    {
        var plan = Planner.Plan(new PlanRequest(Profiles.Find(name)!, []), SuiteShape.All);

        var round = Schedule.Of(plan.Cases, 1, 1).Sum(launch => Cost.Launch(launch.Cases, plan.Profile.Shape).TotalSeconds);

        Assert.True(CostModel.Build().TotalSeconds + plan.Profile.FewestRounds * round < plan.Profile.Limit.TotalSeconds);
    }

    private static TimeSpan Reading(long bytes) =>
        Cost.Launch([new PlannedCase("IoFiles", "FileRead", "Sequential", 64, bytes, "bytes")], LaunchShape.Tiny);

    private static TimeSpan Launch(int tasks) => Cost.Launch([Planned.Squaring("ProcessPerTask", tasks)], LaunchShape.Tiny);
}
