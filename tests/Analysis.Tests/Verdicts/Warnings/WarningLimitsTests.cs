using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts.Warnings;

/// <summary>From where on a warning is raised, at either side of each limit.</summary>
public sealed class WarningLimitsTests
{
    private static string[] Codes(params Case[] cases) =>
        [.. VerdictEngine.Judge(Constructed.Run(cases), new Rule())[0].Models[0].Warnings.Select(warning => warning.Code)];

    private static Case Rounds(string model, params double[] nanoseconds) => Constructed.Case(model, Constructed.Cell(), nanoseconds);

    private static Case Launches(string model, int rounds, params double[] iterations) => new(
        Constructed.Cell(), model, [.. Enumerable.Range(1, rounds).Select(round => new RoundSample(round, [.. iterations]))]);

    [Theory]
    [InlineData(1.26, true)]
    [InlineData(1.24, false)]
    [InlineData(0.5, false)]
    public void A_round_is_noisy_from_a_quarter_longer_on(double by, bool told) =>
        Assert.Equal(told ? ["noisy-round"] : [], Codes(Rounds("A", 100, 100, 100 * by, 100, 100)));

    // The median is 0.025, the median deviation 0.05, six standard deviations of normal noise 6 · 1.4826 · 0.05 = 0.4448.
    [Theory]
    [InlineData(0.46, false)]
    [InlineData(0.48, true)]
    public void Where_all_rounds_scatter_it_takes_six_deviations(double log, bool told)
    {
        double[] logs = [0.05, -0.05, 0.05, -0.05, 0.05, -0.05, 0, log];
        Assert.Equal(told, Codes(Rounds("A", [.. logs.Select(each => 100 * Math.Exp(each))])).Contains("noisy-round"));
    }

    [Fact]
    public void Three_rounds_do_not_show_what_is_usual()
    {
        Assert.DoesNotContain("noisy-round", Codes(Rounds("A", 100, 100, 200)));
        Assert.Contains("noisy-round", Codes(Rounds("A", 100, 100, 100, 200)));
    }

    [Fact]
    public void A_round_that_was_slow_for_three_models_was_the_machines_and_for_two_it_may_be_theirs()
    {
        double[] slow = [100, 100, 150, 100, 100];
        Assert.Empty(Codes(Rounds("A", slow), Rounds("B", slow), Rounds("C", slow)));
        Assert.Equal(["noisy-round"], Codes(Rounds("A", slow), Rounds("B", slow)));
        // What is left over once the machine's half is taken off.
        Assert.Equal(["noisy-round"], Codes(Rounds("A", 100, 100, 300, 100, 100), Rounds("B", slow), Rounds("C", slow)));
        // One launch alone does not tell what is usual.
        Assert.Equal(["noisy-round"], Codes(Rounds("A", slow), Rounds("B", slow), Rounds("C", double.NaN, double.NaN, 150)));
    }

    // Three rising iterations a launch: Kendall's sum 3 with the variance 3·2·11/18 = 3.667. Of three launches 9/√11 = 2.71, of four 12/√14.67 = 3.13.
    [Theory]
    [InlineData(3, 1.10, false)]
    [InlineData(4, 1.10, true)]
    [InlineData(4, 1.04, false)]
    [InlineData(4, 0.90, true)]
    [InlineData(4, 0.96, false)]
    public void Iterations_drift_that_change_by_more_than_the_margin_in_nearly_every_launch(int rounds, double by, bool told) =>
        Assert.Equal(told, Codes(Launches("A", rounds, 100, 100 * Math.Sqrt(by), 100 * by)).Contains("drift"));

    [Fact]
    public void Which_way_they_drift_is_said_and_how_far_by_the_ends_of_a_long_launch()
    {
        // Twenty blocks of two: the first lies at 100.5, the last at 138.5.
        var rising = Enumerable.Range(0, 40).Select(i => 100.0 + i).ToArray();
        var warning = VerdictEngine.Judge(Constructed.Run(Launches("A", 9, rising)), new Rule())[0].Models[0].Warnings.Single(each => each.Code == "drift");
        Assert.Contains("slower inside a launch, the last takes 1.38 times", warning.Problem, StringComparison.Ordinal);
        warning = VerdictEngine.Judge(Constructed.Run(Launches("A", 9, 100, 80, 60)), new Rule())[0].Models[0].Warnings.Single(each => each.Code == "drift");
        Assert.Contains("faster inside a launch, the last takes 0.60 times", warning.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.04, false)]
    [InlineData(1.06, true)]
    public void Two_groups_are_worth_a_word_from_the_margin_on(double apart, bool told) =>
        Assert.Equal(told, Codes(Launches("A", 9, 100, 100 * apart, 100 * apart, 100)).Contains("several-modes"));

    [Fact]
    public void Five_rounds_are_not_few_and_a_few_of_several_iterations_are_a_weak_verdict()
    {
        Assert.Empty(Codes(Rounds("A", 100, 100, 100, 100, 100)));
        Assert.Equal(["few-rounds"], Codes(Rounds("A", 100, 100, 100, 100)));
        Assert.Equal(["one-round"], Codes(Launches("A", 1, 100, 101, 100)));
        Assert.Equal(["one-round", "several-modes"], Codes(Launches("A", 1, [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 100.0 : 200)])));

        // Two launches that decide by their iterations.
        var weak = VerdictEngine.Judge(Constructed.Run(Launches("A", 2, 100, 101, 100), Launches("B", 2, 200, 201, 200)), new Rule())[0];
        var warning = Assert.Single(weak["A"]!.Warnings);
        Assert.Equal((Evidence.OneRound, "few-rounds"), (weak.Evidence, warning.Code));
        Assert.Contains("2 rounds are few, so that the verdict rests on the iterations", warning.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.2, true)]
    [InlineData(0.21, false)]
    public void An_empty_method_takes_a_fifth_of_a_nanosecond(double mean, bool told)
    {
        var summary = new Case(Constructed.Cell(), "A", [], new SummaryStatistics(mean, 0.01, 0.01, null, null));
        var warning = Assert.Single(VerdictEngine.Judge(Constructed.Run(summary), new Rule())[0].Models[0].Warnings);
        Assert.Equal(told, warning.Problem.Contains("empty method", StringComparison.Ordinal));
    }

    // Two rising iterations a launch: a sum of 1 with the variance 1, so that twelve launches are 3.46 deviations off and nine 3.
    [Theory]
    [InlineData(12, true)]
    [InlineData(9, false)]
    public void Two_iterations_a_launch_show_a_drift_too(int rounds, bool told) =>
        Assert.Equal(told, Codes(Launches("A", rounds, 100, 110)).Contains("drift"));

    [Fact]
    public void What_drifts_from_one_group_to_another_is_said_to_drift() =>
        Assert.Equal(["drift"], Codes(Launches("A", 9, 100, 100, 100, 200, 200, 200)));

    [Fact]
    public void How_much_longer_a_round_took_is_said()
    {
        var warnings = VerdictEngine.Judge(Constructed.Run(Rounds("A", 100, 100, 130, 100, 100)), new Rule())[0].Models[0].Warnings;
        Assert.Contains("round 3 took 1.30 times as long", Assert.Single(warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_that_other_models_lack_are_no_slower_for_that() =>
        Assert.Empty(Codes(Rounds("A", 100, 100, 100, 100, 100, 100, 100), Rounds("B", 100, 100, 100, 100, 100), Rounds("C", 100, 100, 100, 100, 100)));
}
