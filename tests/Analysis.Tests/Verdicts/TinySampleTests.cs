using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Verdicts;

/// <summary>Unequal, missing and tiny samples: never an exception, never a verdict out of nothing.</summary>
public class TinySampleTests
{
    private static CellVerdict Judge(params (string Model, double[] Nanoseconds)[] models) =>
        Assert.Single(VerdictEngine.Judge(Constructed.OneCell(models), new Rule()));

    [Fact]
    public void A_run_without_cases_has_no_verdicts() => Assert.Empty(VerdictEngine.Judge(Constructed.Run(), new Rule()));

    [Fact]
    public void A_model_alone_is_undecided()
    {
        var cell = Judge(("Thread", [1, 2, 3]));
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Null(cell["Thread"]!.RatioToBest);
        Assert.Null(cell["Thread"]!.Speedup);
        Assert.Null(cell.Baseline);
    }

    [Fact]
    public void A_cell_in_which_nothing_was_measured_is_undecided()
    {
        var cell = Judge(("Sequential", []), ("Thread", []));
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Empty(cell.Best);
        Assert.Equal(Evidence.None, cell.Evidence);
    }

    [Fact]
    public void Two_rounds_decide_next_to_nothing()
    {
        var cell = Judge(("Sequential", [200, 204]), ("Thread", [100, 101]));
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.InRange(cell["Thread"]!.Speedup!.Value.Estimate, 2.0, 2.03);
        Assert.Contains(cell["Thread"]!.Warnings, warning => warning.Code == "few-rounds");
    }

    [Fact]
    public void Only_rounds_that_both_have_are_compared()
    {
        // The machine is three times slower from round 6 on, where the second model was not measured any more.
        double[] all = [100, 101, 99, 100, 100.5, 300, 303, 297, 300, 301];
        double[] some = [50, 50.3, 49.7, 50.1, 50.2];
        var cell = Judge(("Sequential", all), ("Thread", some));

        Assert.Equal(Outcome.Winner, cell.Outcome);
        Assert.InRange(cell["Thread"]!.Speedup!.Value.Estimate, 1.98, 2.02);
        Assert.Equal((10, 5), (cell["Sequential"]!.Rounds, cell["Thread"]!.Rounds));
    }

    [Fact]
    public void Models_without_a_common_round_are_not_compared()
    {
        var cell = Judge(("Sequential", [100, 100, 100, double.NaN, double.NaN, double.NaN]), ("Thread", [double.NaN, double.NaN, double.NaN, 1, 1, 1]));
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Null(cell["Thread"]!.Speedup);
        Assert.Equal(Verdict.Inconclusive, cell["Thread"]!.AgainstBaseline);
        Assert.Null(cell["Thread"]!.RatioToBest);
    }

    [Fact]
    public void A_model_with_a_single_round_among_many_leaves_the_cell_undecided()
    {
        var cell = Judge(("Sequential", [200, 202, 198, 200, 201, 199]), ("Thread", [100, 101, 99, 100, 100.5, 99.5]), ("Async", [50]));
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Equal(["Async", "Thread"], cell.Best);
        Assert.Equal(Standing.Slower, cell["Sequential"]!.Standing);
    }

    [Fact]
    public void Equal_values_tie_and_never_win()
    {
        double[] same = [.. Enumerable.Repeat(15_600_000.0, 12)];
        var cell = Judge(("Sequential", same), ("Thread", same), ("Async", same));
        Assert.Equal(Outcome.Tie, cell.Outcome);
        Assert.Equal(3, cell.Best.Length);
    }

    [Fact]
    public void One_round_gives_a_weak_verdict_and_says_so()
    {
        var run = Constructed.Run(
            OneRound("Sequential", 200, 201, 199, 200, 200.5, 199.5), OneRound("Thread", 100, 101, 99, 100, 100.5, 99.5),
            OneRound("Async", 110, 111, 109, 110, 110.5, 109.5));
        var cell = Assert.Single(VerdictEngine.Judge(run, new Rule()));

        // Twice as fast is decided. A tenth is not: the next launch may differ by more than that.
        Assert.Equal(Verdict.Faster, cell["Thread"]!.AgainstBaseline);
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Equal(["Thread", "Async"], cell.Best);
        Assert.Equal(Evidence.OneRound, cell.Evidence);
        Assert.All(cell.Models, model => Assert.Contains(model.Warnings, warning => warning.Code == "one-round"));
        Assert.Single(Stopping.Undecided(run, new Rule()));
    }

    [Fact]
    public void One_iteration_of_one_round_says_nothing()
    {
        var cell = Judge(("Sequential", [200]), ("Thread", [1]));
        Assert.Null(cell["Thread"]!.Speedup);
        Assert.Equal(Outcome.Undecided, cell.Outcome);
    }

    [Fact]
    public void A_summary_gives_a_weak_verdict_from_its_own_error()
    {
        var run = Constructed.Run(Summary("Sequential", 200, 2), Summary("Thread", 100, 1), Summary("Async", 105, 1), Summary("Broken", 50, null));
        var cell = Assert.Single(VerdictEngine.Judge(run, new Rule()));

        Assert.Equal(Verdict.Faster, cell["Thread"]!.AgainstBaseline);
        Assert.Equal(Evidence.Summary, cell["Thread"]!.Evidence);
        Assert.Equal(2, cell["Thread"]!.Speedup!.Value.Estimate, 10);
        Assert.Null(cell["Broken"]!.Speedup);
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Empty(cell["Thread"]!.RoundNanoseconds);
    }

    private static Case OneRound(string model, params double[] iterations) =>
        new(Constructed.Cell(), model, [new RoundSample(1, [.. iterations])]);

    private static Case Summary(string model, double mean, double? error) =>
        new(Constructed.Cell(), model, [], new SummaryStatistics(mean, error, error, mean, null));
}
