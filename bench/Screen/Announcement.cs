using System.Globalization;
using Analysis.Figures;
using Bench.Plan;
using Bench.Rounds;

namespace Bench.Screen;

/// <summary>What a run is about to do and how long that takes, in a sentence. Pure.</summary>
public static class Announcement
{
    /// <param name="done">Launches that an earlier part of the run has measured.</param>
    public static string Of(RunPlan plan, CostModel cost, int done = 0)
    {
        var launches = Schedule.Of(plan.Cases, seed: 0, round: 1);
        var round = TimeSpan.FromTicks(launches.Sum(launch => cost.Launch(launch.Cases, plan.Profile.Shape).Ticks));
        var cells = plan.Cases.Select(@case => @case.Cell()).Distinct().Count();
        var rounds = plan.Looks is [var only]
            ? Numbers.Counted(only, "round")
            : string.Create(CultureInfo.InvariantCulture,
                $"rounds of {Numbers.Counted(launches.Length, "launch", "launches")} for what is undecided, {plan.Looks[^1]} at most");
        var leftOut = plan.LeftOut.IsEmpty
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; {Numbers.Counted(plan.LeftOut.Length, "case")} left out (run.json says why)");
        return string.Create(CultureInfo.InvariantCulture,
            $"profile {plan.Profile.Name}: {Numbers.Counted(plan.Cases.Length, "case")} in {Numbers.Counted(cells, "cell")}, {rounds}: "
                + $"{Time(plan, round)}{leftOut}{(done == 0 ? "" : $"; {Numbers.Counted(done, "launch", "launches")} done before")}");
    }

    private static string Time(RunPlan plan, TimeSpan round)
    {
        var first = CostModel.Build() + plan.Looks[0] * round;
        return plan.Looks.Length == 1
            ? $"about {Durations.Text(first)}"
            : $"about {Durations.Text(round)} for the first round, {Durations.Text(plan.Profile.Limit)} at most";
    }
}
