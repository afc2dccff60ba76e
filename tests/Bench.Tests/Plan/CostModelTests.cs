using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Plan;

public sealed class CostModelTests
{
    private static readonly CostModel Cost = new(nanosecondsPerSquare: 0.3, cores: 2);

    [Fact]
    public void A_sequential_sleep_takes_all_its_iterations_one_batch_each()
    {
        var launch = Cost.Launch(Planned.Sleep("Sequential", tasks: 64, milliseconds: 10), LaunchShape.Short);

        // 1 warmup and 3 iterations of 64 · 10 ms, and the process.
        Assert.InRange(launch.TotalSeconds, 2.56, 2.8);
    }

    [Fact]
    public void A_process_per_task_costs_more_the_more_tasks_there_are() =>
        Assert.True(Cost.Launch(Planned.Squaring("ProcessPerTask", tasks: 64), LaunchShape.Short) > 3 * Cost.Launch(Planned.Squaring("ProcessPerTask", tasks: 4), LaunchShape.Short));

    [Theory]
    [InlineData("quick", 130)]
    [InlineData("standard", 690)]
    public void A_profile_is_predicted_to_keep_its_promise_on_two_cores(string name, double seconds)
    {
        var plan = Planner.Plan(new PlanRequest(Profiles.Find(name)!, []), SuiteCatalog.Read().Shapes());

        Assert.InRange(Cost.Rounds(plan, plan.Looks[^1]).TotalSeconds, seconds / 2, seconds);
    }

    [Fact]
    public void More_rounds_take_longer_and_a_second_look_costs_a_build()
    {
        var plan = Planned.Plan(5, 12);

        var perRound = (Cost.Rounds(plan, 5) - Cost.Rounds(plan, 4)).TotalSeconds;
        var acrossTheLook = (Cost.Rounds(plan, 6) - Cost.Rounds(plan, 5)).TotalSeconds;

        Assert.True(perRound > 0);
        Assert.Equal(perRound + CostModel.Build(plan.Cases.Length).TotalSeconds, acrossTheLook, 6);
    }
}
