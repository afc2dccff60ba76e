using Analysis.Reading;
using Analysis.Tests.Verdicts.Comparing;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Verdicts.Competing;

public class RecommendationTests
{
    private static readonly double[] Steady = [100, 101, 99, 100.5, 99.5, 100, 101, 99, 100, 100.2, 100, 99.8];

    /// <summary>The same noise in another order, larger or smaller.</summary>
    private static double[] Like(double typical, double noise, int shift) =>
        [.. Enumerable.Range(0, Steady.Length).Select(i => typical * (1 + noise * (Steady[(i * 5 + shift) % Steady.Length] - 100)))];

    private static CellVerdict Judge(params (string Model, double[] Nanoseconds)[] models) =>
        Assert.Single(VerdictEngine.Judge(Constructed.OneCell(models), new Rule()));

    [Fact]
    public void A_winner_is_recommended_and_loses_nothing()
    {
        var cell = Judge(("Sequential", Like(200, 0.01, 0)), ("Thread", Like(100, 0.01, 3)));
        Assert.Equal((Outcome.Winner, "Thread", 0.0, true), (cell.Outcome, cell.Recommended, cell.LargestLoss, cell.Settled));
        Assert.Null(cell.TiedWithin);
        Assert.Null(cell.RoundsToDecide);
    }

    [Fact]
    public void A_tie_says_within_how_much_it_holds()
    {
        var cell = Judge(("Sequential", Like(200, 0.01, 0)), ("Thread", Like(100, 0.002, 3)), ("Async", Like(100.5, 0.002, 6)));
        Assert.Equal((Outcome.Tie, "Thread"), (cell.Outcome, cell.Recommended));
        Assert.InRange(cell.TiedWithin!.Value, 0.004, 0.05);
        Assert.True(cell.LargestLoss <= cell.TiedWithin);
        Assert.True(cell.Settled);
    }

    // The largest loss is the upper end of makespan(model) / makespan(best other) − 1.
    [Fact]
    public void An_undecided_cell_recommends_what_can_lose_least()
    {
        var cell = Judge(("Sequential", Like(200, 0.01, 0)), ("Thread", Like(100, 0.06, 3)), ("Async", Like(101.5, 0.06, 6)));
        Assert.Equal((Outcome.Undecided, "Thread"), (cell.Outcome, cell.Recommended));
        Assert.Equal(1 / cell.Ratio("Thread", "Async")!.Value.Low - 1, cell.LargestLoss!.Value, 12);
        Assert.True(cell.LargestLoss < 1 / cell.Ratio("Async", "Thread")!.Value.Low - 1);
        Assert.InRange(cell.RoundsToDecide!.Value, 1, 120);
    }

    // Two are open: what the recommended one may lose is the more of what it may lose to either of the others.
    [Fact]
    public void Against_several_models_the_largest_loss_counts()
    {
        var cell = Judge(("Thread", Like(100, 0.04, 3)), ("Async", Like(101.5, 0.04, 6)), ("Channels", Like(103, 0.09, 8)));
        Assert.Equal((Outcome.Undecided, "Thread", 3), (cell.Outcome, cell.Recommended, cell.Best.Length));
        var (toAsync, toChannels) = (1 / cell.Ratio("Thread", "Async")!.Value.Low - 1, 1 / cell.Ratio("Thread", "Channels")!.Value.Low - 1);
        Assert.NotEqual(toAsync, toChannels, 0.001);
        Assert.Equal(Math.Max(toAsync, toChannels), cell.LargestLoss!.Value, 12);
    }

    // Verdicts in a circle beat every model, so that none loses to one that is not beaten: 160, 150 and 155 ns are typical.
    [Fact]
    public void Of_models_that_may_lose_alike_the_fastest_is_recommended()
    {
        double[] none = [.. Enumerable.Repeat(double.NaN, 10)];
        static double[] Ten(double nanoseconds) => [.. Enumerable.Repeat(nanoseconds, 10)];
        var cell = Judge(
            ("A", [.. Ten(100), .. none, .. Ten(220)]), ("B", [.. Ten(200), .. Ten(100), .. none]), ("C", [.. none, .. Ten(200), .. Ten(110)]));
        Assert.Equal(("B", 0.0), (cell.Recommended, cell.LargestLoss));
    }

    [Fact]
    public void How_far_apart_models_are_is_unknown_where_two_of_them_share_no_round()
    {
        const double none = double.NaN;
        var ratios = Ratios.Of(
        [
            Made.Rounds("A", 100, 101, 99, 100, 101), Made.Rounds("B", 100, 101, 99, 100, 99, 101, 100, 99, 101, 100),
            Made.Rounds("C", none, none, none, none, none, 101, 100, 99, 101, 100),
        ], new Rule());
        Assert.Null(Recommendation.Apart(ratios, [0, 1, 2]));
        Assert.NotNull(Recommendation.Apart(ratios, [0, 1]));
    }

    [Fact]
    public void A_cell_is_settled_by_what_the_rule_calls_a_small_loss()
    {
        var run = Constructed.OneCell(("Thread", Like(100, 0.06, 3)), ("Async", Like(101.5, 0.06, 6)));
        var loss = VerdictEngine.Judge(run, new Rule())[0].LargestLoss!.Value;
        Assert.True(VerdictEngine.Judge(run, new Rule { Loss = loss + 1e-9 })[0].Settled);
        Assert.False(VerdictEngine.Judge(run, new Rule { Loss = loss - 1e-9 })[0].Settled);
    }

    [Fact]
    public void Where_ten_times_the_rounds_would_not_decide_none_are_promised()
    {
        var cell = Judge(("Thread", Like(100, 0.5, 3)), ("Async", Like(101, 0.5, 7)));
        Assert.Equal((Outcome.Undecided, (int?)null), (cell.Outcome, cell.RoundsToDecide));
        Assert.NotNull(cell.Recommended);
        Assert.False(cell.Settled);
    }

    [Fact]
    public void The_rounds_promised_do_decide()
    {
        double[] Repeated(double[] values, int rounds) => [.. Enumerable.Range(0, rounds).Select(i => values[i % values.Length])];
        var (thread, async) = (Like(100, 0.06, 3), Like(101.5, 0.06, 6));
        var further = Judge(("Thread", thread), ("Async", async)).RoundsToDecide!.Value;
        Assert.NotEqual(Outcome.Undecided, Judge(("Thread", Repeated(thread, 12 + 2 * further)), ("Async", Repeated(async, 12 + 2 * further))).Outcome);
        Assert.Equal(Outcome.Undecided, Judge(("Thread", Repeated(thread, 12 + further / 3)), ("Async", Repeated(async, 12 + further / 3))).Outcome);
    }

    [Fact]
    public void The_time_to_decide_is_that_of_the_runs_own_pace()
    {
        var info = Constructed.Info() with { FinishedUtc = Constructed.Info().StartedUtc.AddSeconds(24) };
        var run = Constructed.OneCell(("Thread", Like(100, 0.06, 3)), ("Async", Like(101.5, 0.06, 6))) with { Info = info };
        var cell = VerdictEngine.Judge(run, new Rule())[0];
        Assert.Equal(cell.RoundsToDecide!.Value * 2.0, cell.TimeToDecide!.Value.TotalSeconds, 3);
    }

    [Fact]
    public void A_model_alone_or_nothing_measured_recommends_nothing()
    {
        Assert.Null(Judge(("Thread", Steady)).Recommended);
        Assert.Null(Judge(("Sequential", []), ("Thread", [])).LargestLoss);
    }

    [Fact]
    public void A_summary_recommends_but_never_settles()
    {
        static Case Summary(string model, double mean) => new(Constructed.Cell(), model, [], new SummaryStatistics(mean, 1, 1, mean, null));
        var cell = VerdictEngine.Judge(Constructed.Run(Summary("Sequential", 200), Summary("Thread", 100)), new Rule())[0];
        Assert.Equal(("Thread", 0.0, false), (cell.Recommended, cell.LargestLoss, cell.Settled));
    }
}
