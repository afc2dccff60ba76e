using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Tests.Verdicts.TwinRuns;

public class TwinsTests
{
    private static Run Run(double plant, double noise = 0.01, int rounds = 12, int models = 7)
    {
        var random = SplitMix64.For(3);
        var cases = new List<Case>();
        for (var model = 0; model < models; model++)
        {
            foreach (var (name, by) in new[] { ($"Model{model}", 1.0), (Twins.Of($"Model{model}"), 1 + plant) })
            {
                var typical = 100 * (1 + model) * by;
                cases.Add(
                    Constructed.Case(name, Constructed.Cell(), [.. Enumerable.Range(0, rounds).Select(_ => typical * Math.Exp(noise * random.Normal()))]));
            }
        }
        return Constructed.Run([.. cases]) with { Info = Constructed.Info(5, 13) with { Twins = true, Plant = plant > 0 ? plant : null } };
    }

    [Fact]
    public void Twins_that_do_the_same_are_not_called_different()
    {
        var run = Run(plant: 0);
        var check = TwinCheck.Of(run, Rule.For(run))!;

        Assert.Equal(7, check.Comparisons.Length);
        Assert.Equal(0, check.False);
        Assert.Null(check.Found);
        Assert.Equal(7, check.Count(Verdict.Equivalent) + check.Count(Verdict.Inconclusive));
    }

    // One twin takes a fifth less and another a fifth more, and nobody planted either.
    [Fact]
    public void Without_a_plant_every_difference_of_twins_is_a_false_one_in_either_direction()
    {
        var run = Run(plant: 0);
        var cases = run.Cases.Select(@case =>
            @case.Model == Twins.Of("Model0") ? Times(@case, 0.8) : @case.Model == Twins.Of("Model1") ? Times(@case, 1.2) : @case);
        var check = TwinCheck.Of(run with { Cases = [.. cases] }, Rule.For(run))!;
        Assert.Equal((2, null), (check.False, check.Found));

        static Case Times(Case @case, double by) =>
            @case with { Rounds = [.. @case.Rounds.Select(round => round with { Nanoseconds = [by * round.Nanoseconds[0]] })] };
    }

    [Fact]
    public void The_originals_are_the_run_without_its_twins() =>
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"Model{i}"), Twins.Originals(Run(plant: 0)).Cases.Select(@case => @case.Model));

    [Fact]
    public void A_planted_slowdown_is_found_in_the_right_direction()
    {
        var run = Run(plant: 0.1);
        var check = TwinCheck.Of(run, Rule.For(run))!;

        Assert.Equal(7, check.Found);
        Assert.Equal(0, check.False);
        Assert.All(check.Comparisons, comparison => Assert.InRange(comparison.Ratio!.Value.Estimate, 0.88, 0.94));
    }

    [Fact]
    public void A_run_without_twins_has_no_check() =>
        Assert.Null(TwinCheck.Of(Constructed.OneCell(("Thread", [1, 2]), ("Async", [1, 2])), new Rule()));

    [Fact]
    public void A_run_of_twins_goes_on_until_each_model_is_decided_against_itself_whoever_is_beaten()
    {
        // Model0 wins by a factor of two, which five rounds decide; that its twin does the same they do not.
        Assert.Equal(7, Stopping.Open(Run(plant: 0, noise: 0.03, rounds: 5), new Rule())[0].Models.Length);
        Assert.Empty(Stopping.Undecided(Run(plant: 0, noise: 0.01), new Rule()));
    }
}
