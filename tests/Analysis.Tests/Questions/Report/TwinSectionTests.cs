using Analysis.Page;
using Analysis.Questions.Report;
using Analysis.Statistics;
using Analysis.Tests.Verdicts;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

public class TwinSectionTests
{
    private static JudgedRun Judged(double twinFactor, double? plant)
    {
        var random = SplitMix64.For(4);
        double[] Rounds(double typical) => [.. Enumerable.Range(0, 13).Select(_ => typical * Math.Exp(0.01 * random.Normal()))];
        var run = Constructed.Run(
            Constructed.Case("Thread", Constructed.Cell(), Rounds(100)), Constructed.Case("Thread′", Constructed.Cell(), Rounds(100 * twinFactor)),
            Constructed.Case("Async", Constructed.Cell(), Rounds(200)), Constructed.Case("Async′", Constructed.Cell(), Rounds(200 * twinFactor)));
        return JudgedRun.Of(run with { Info = Constructed.Info(5, 10, 13) with { Twins = true, Plant = plant } }, new Rule { Looks = Looks.At([5, 10, 13]) });
    }

    private static string Headline(JudgedRun judged) => TwinSection.Of(judged)!.Blocks.OfType<Paragraph>().First().Text.ToString();

    [Fact]
    public void It_counts_how_often_a_model_was_called_different_from_itself() =>
        Assert.Equal("Every model ran twice under two names: of 2 comparisons of a model with itself 0 were called different (0.0%), 2 were found equivalent "
            + "and 0 stayed undecided.",
            Headline(Judged(1, null)));

    [Fact]
    public void It_counts_how_often_a_planted_difference_was_found() =>
        Assert.Equal("Every model ran a second time, slowed by 10.0% on purpose: of 2 comparisons 2 found it, 0 called the slowed one faster, 0 were found "
            + "equivalent and 0 stayed undecided.",
            Headline(Judged(1.1, 0.1)));

    [Fact]
    public void A_difference_that_was_not_planted_is_a_false_one() =>
        Assert.Contains("2 were called different (100.0%)", Headline(Judged(1.1, null)), StringComparison.Ordinal);

    [Fact]
    public void A_run_without_twins_has_no_section() =>
        Assert.Null(TwinSection.Of(JudgedRun.Of(Constructed.OneCell(("Thread", [1, 2, 3])), new Rule())));
}
