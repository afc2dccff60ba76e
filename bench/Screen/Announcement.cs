using System.Globalization;
using Bench.Plan;

namespace Bench.Screen;

/// <summary>What a run is about to do and how long that takes, in a sentence. Pure.</summary>
public static class Announcement
{
    /// <param name="done">Launches that an earlier part of the run has measured.</param>
    public static string Of(RunPlan plan, CostModel cost, int done = 0)
    {
        var rounds = plan.Looks.Length == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Figures.Count(plan.Looks[0], "round")}")
            : string.Create(CultureInfo.InvariantCulture, $"{plan.Looks[0]} rounds, then up to {plan.Looks[^1]} for what is undecided");
        var first = cost.Rounds(plan, plan.Looks[0]);
        var last = cost.Rounds(plan, plan.Looks[^1]);
        var longest = last < plan.Profile.Limit ? last : plan.Profile.Limit;
        var time = first >= longest || plan.Looks.Length == 1
            ? $"about {Figures.Duration(first)}"
            : $"about {Figures.Duration(first)} to {Figures.Duration(longest)}";
        var leftOut = plan.LeftOut.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"; {Figures.Count(plan.LeftOut.Length, "case")} left out (run.json says why)");
        return string.Create(CultureInfo.InvariantCulture, $"profile {plan.Profile.Name}: {Figures.Count(plan.Cases.Length, "case")}, {rounds}: {time}{leftOut}{(done == 0 ? "" : $"; {Figures.Count(done, "launch", "launches")} done before")}");
    }
}
