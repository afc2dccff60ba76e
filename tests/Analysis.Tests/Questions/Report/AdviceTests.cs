using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Statistics;
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
        Assert.Equal("Use ParallelFor from about 370 squares a task on; below that a plain loop (Sequential). Nothing else is measurably faster.", Told(judged));
    }

    [Fact]
    public void With_the_machines_calibration_the_place_is_a_time()
    {
        var judged = MadeUpVerdicts.Run(
            [MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor")],
            [], MadeUpRun.Of(rounds: 3).Info);
        Assert.Equal("Use ParallelFor from about 520 ns a task on; below that a plain loop (Sequential). Nothing else is measurably faster.", Told(judged));
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
    public void Three_models_are_told_from_the_smallest_task_up()
    {
        var judged = MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1_000_000), "Thread"));
        Assert.StartsWith(
            "Use a plain loop (Sequential) up to about 1,000 squares a task, ParallelFor from there to about 100,000 squares, and Thread above that.",
            Told(judged), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recommendation_that_differs_by_chance_does_not_break_a_stretch()
    {
        var last = Undecided(1_000_000, "Thread", 0.31, ("ParallelFor", 0.35));
        var judged = MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100_000), "ParallelFor"), last);
        Assert.Equal("Use ParallelFor at every value measured. That takes at most 35% longer than the best at 64 × 1M squares, and nothing measurable elsewhere.", Told(judged));
    }

    [Fact]
    public void A_recommendation_that_may_lose_much_more_breaks_a_stretch()
    {
        var judged = MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100_000), "ParallelFor"), Undecided(1_000_000, "Thread", 0.31, ("ParallelFor", 0.45)));
        Assert.StartsWith("Use Thread from about", Told(judged), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_cost_more_than_ten_times_as_much_is_not_known()
    {
        var judged = MadeUpVerdicts.Run(Undecided(1000, "Thread", 12, ("ParallelFor", 14)));
        Assert.Equal("Use Thread at every value measured. What it may lose is unknown: too few rounds.", Told(judged));
        Assert.Equal("unknown: too few rounds", UndecidedTable.Of(judged).Rows[0][2]);
        Assert.EndsWith("undecided: its largest loss is unknown: too few rounds", Assert.Single(Table(judged).Rows)[1], StringComparison.Ordinal);
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

    /// <summary>64 tasks: what is recommended with its largest loss, and another model that may be best with the loss it may have.</summary>
    private static CellVerdict Undecided(double grain, string recommended, double loss, (string Model, double Loss) other)
    {
        var cell = MadeUpVerdicts.Undecided(MadeUpVerdicts.Squaring(64, grain), recommended, other.Model) with { LargestLoss = loss };
        var low = 1 / (1 + other.Loss);
        return cell with { Models = [.. cell.Models.Select(each => each.Model == other.Model ? each with { RatioToBest = new Interval(low, 1, 1 / low) } : each)] };
    }

    private static string Told(JudgedRun judged) => Assert.Single(Answer.Of(judged).Parts).Advice!.ToString();

    private static ChartTable Table(JudgedRun judged) => DecisionTable.Of(Assert.Single(CellGroup.In(judged)))!;
}
