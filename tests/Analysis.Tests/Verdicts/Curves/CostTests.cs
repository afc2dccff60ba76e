using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Tests.Verdicts.Curves;

public class CostTests
{
    [Fact]
    public void Cost_is_the_smallest_dop_that_is_decided_faster()
    {
        var cost = Cost.Of([(8, Verdict.Faster), (4, Verdict.Faster), (2, Verdict.Equivalent), (1, Verdict.Slower)])!.Value;

        Assert.Equal((CostOutcome.Found, 4), (cost.Outcome, cost.Dop));
        Assert.Equal("4", CostWords.Of(cost));
    }

    [Fact]
    public void A_smaller_dop_that_is_undecided_is_named_and_a_larger_one_is_not()
    {
        var cost = Cost.Of([(1, Verdict.Slower), (2, Verdict.Inconclusive), (4, Verdict.Faster), (8, Verdict.Inconclusive)])!.Value;

        Assert.Equal("4 (undecided at 2)", CostWords.Of(cost));
    }

    [Fact]
    public void Never_is_said_only_where_every_dop_is_decided()
    {
        Assert.Equal("never", CostWords.Of(Cost.Of([(1, Verdict.Slower), (2, Verdict.Equivalent)])!.Value));
        Assert.Equal("undecided at 2, 4",
            CostWords.Of(Cost.Of([(1, Verdict.Slower), (2, Verdict.Inconclusive), (4, Verdict.Inconclusive)])!.Value));
        Assert.Null(Cost.Of([]));
    }

    [Theory]
    [InlineData(new[] { 2.0, 2.2, 1.5, 1.6 }, Verdict.Faster)]
    [InlineData(new[] { 2.0, 2.2, 0.8, 0.9 }, Verdict.Slower)]
    [InlineData(new[] { 2.0, 2.2, 0.9, 1.6 }, Verdict.Inconclusive)]
    [InlineData(new[] { 2.0, 2.2, 1.01, 1.04 }, Verdict.Equivalent)]
    public void It_has_to_beat_the_vectorised_loop_as_well_and_by_more_than_the_margin(double[] bounds, Verdict expected)
    {
        var cell = new CellVerdict(MadeUpVerdicts.Squaring(4, 100), "Sequential", [], Outcome.Undecided, [], null, null)
        {
            Pairs = [new("Thread", "Sequential", new(bounds[0], 2.1, bounds[1]), Verdict.Faster),
                new("Thread", "SequentialSimd", new(bounds[2], (bounds[2] + bounds[3]) / 2, bounds[3]), Verdict.Inconclusive)],
        };

        Assert.Equal(expected, Cost.AgainstSequential(cell, "Thread", ["Sequential", "SequentialSimd"], new Rule()));
        Assert.Equal(Verdict.Inconclusive, Cost.AgainstSequential(cell, "Async", ["Sequential"], new Rule()));
    }
}
