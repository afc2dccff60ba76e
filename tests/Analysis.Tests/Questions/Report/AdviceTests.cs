using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>What leads every report: a sentence and a table that say what to use.</summary>
public sealed class AdviceTests
{
    [Fact]
    public void One_sentence_does_where_one_model_takes_over_from_the_plain_loop()
    {
        var judged = MadeUpVerdicts.Run(
            [
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential", "ParallelFor"),
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor"),
            ],
            [MadeUpVerdicts.Crossover(64, "Sequential", "ParallelFor", 312, 367, 391)]);
        Assert.Equal("Use ParallelFor from about 370 squares a task on; below that a plain loop (Sequential). Nothing else is faster.", Told(judged));
    }

    [Fact]
    public void With_the_machines_calibration_the_place_is_a_time()
    {
        var judged = MadeUpVerdicts.Run(
            [MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor")],
            [], MadeUpRun.Of(rounds: 3).Info);
        Assert.Equal("Use ParallelFor from about 520 ns a task on; below that a plain loop (Sequential). Nothing else is faster.", Told(judged));
    }

    [Fact]
    public void Task_counts_that_need_different_models_are_told_apart()
    {
        var judged = MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 1000), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"));
        Assert.StartsWith(
            "With 4 tasks use a plain loop (Sequential) at every value measured. With 64 tasks use ParallelFor at every value measured.", Told(judged), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_cell_is_answered_with_what_it_may_cost()
    {
        var judged = MadeUpVerdicts.Run(MadeUpVerdicts.Undecided(MadeUpVerdicts.Squaring(64, 1000), "Thread", "ParallelFor"));
        Assert.Equal("Use Thread at every value measured. That takes at most 8% longer than the best.", Told(judged));
        Assert.Equal(["64 tasks", "Thread, 1.10×, undecided: loses at most 8%"], Assert.Single(Table(judged).Rows));
        Assert.Equal("about 12 more rounds (3 min)", UndecidedTable.Of(judged).Rows[0][4]);
    }

    [Fact]
    public void First_batches_have_words_of_their_own()
    {
        var cold = MadeUpVerdicts.Squaring(64, 1000) with { Configuration = "cold" };
        var judged = MadeUpVerdicts.Run(MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"), MadeUpVerdicts.Winner(cold, "Thread"));
        var parts = Answer.Of(judged).Parts;
        Assert.Equal(["CPU-bound squaring", "CPU-bound squaring, done once"], parts.Select(part => part.Title));
        Assert.StartsWith("In a program that does this once, use Thread", parts[1].Advice!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Thread", parts[0].Advice!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Grains_at_which_every_row_uses_the_same_share_a_column()
    {
        var table = Table(MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 1000), "ParallelFor", speedup: 1.5),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 10_000), "ParallelFor", speedup: 1.9), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"), MadeUpVerdicts.Tie(MadeUpVerdicts.Squaring(64, 10_000), 1.9, "Thread", "ParallelFor")));
        Assert.Equal(["Tasks", "100 squares", "1k squares", "10k squares"], table.Headings.Select(column => column.Heading));
        Assert.Equal(["64 tasks", "Sequential", "ParallelFor, 1.9×", "Thread or ParallelFor, 1.9×, tied within 3%"], table.Rows[1]);
        var two = Table(MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 1000), "ParallelFor", speedup: 1.5), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 10_000), "ParallelFor", speedup: 1.9)));
        Assert.Equal(["4 tasks", "ParallelFor, 1.5× to 1.9×"], Assert.Single(two.Rows));
    }

    private static string Told(JudgedRun judged) => Assert.Single(Answer.Of(judged).Parts).Advice!.ToString();

    private static ChartTable Table(JudgedRun judged) => DecisionTable.Of(Assert.Single(CellGroup.In(judged)))!;
}
