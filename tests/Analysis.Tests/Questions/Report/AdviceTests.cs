using Analysis.Charts;
using Analysis.Page;
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
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"),
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor"),
            ],
            [MadeUpVerdicts.Crossover(64, "Sequential", "ParallelFor", 312, 367, 391)]);
        Assert.Equal("Use ParallelFor from about 370 squares a task on; below that a plain loop (Sequential). Nothing else is measurably faster.",
            Told(judged));
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
        Assert.StartsWith("Use a plain loop (Sequential) with 4 tasks, and ParallelFor with 64 tasks.", Told(judged), StringComparison.Ordinal);
    }

    [Fact]
    public void One_sentence_does_where_every_task_count_has_a_place_of_its_own()
    {
        var judged = MadeUpVerdicts.Run(
            [
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 10_000), "ParallelFor"),
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"),
                MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(512, 100), "ParallelFor"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(2, 1000), "Sequential"),
            ],
            [MadeUpVerdicts.Crossover(64, "Sequential", "ParallelFor", 312, 367, 391)]);
        Assert.StartsWith(
            "Use ParallelFor from about 1,000 squares a task on with 4 tasks, from about 370 squares on with 64 tasks, and at every value measured with 512 "
                + "tasks; otherwise a plain loop (Sequential).",
            Told(judged), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_cell_is_answered_with_what_it_may_cost()
    {
        var judged = MadeUpVerdicts.Run(MadeUpVerdicts.Undecided(MadeUpVerdicts.Squaring(64, 1000), "Thread", "ParallelFor"));
        Assert.Equal("Use Thread at every value measured. That takes at most 8% longer than the best.", Told(judged));
        Assert.Equal(["64 tasks", "1k", "Thread", "1.10×", "undecided: at most 8% longer than the best"], Assert.Single(Table(judged).Table.Rows));
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
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 10_000), "ParallelFor"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100_000), "ParallelFor"), last);
        Assert.Equal("Use ParallelFor at every value measured. That takes at most 35% longer than the best at 64 × 1M squares, and nothing measurable "
            + "elsewhere.", Told(judged));
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
        Assert.Equal("undecided: unknown: too few rounds", Assert.Single(Table(judged).Table.Rows)[^1]);
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
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 100), "Sequential"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 1000), "ParallelFor", speedup: 1.5),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 10_000), "ParallelFor", speedup: 1.9),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 100), "Sequential"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"),
            MadeUpVerdicts.Tie(MadeUpVerdicts.Squaring(64, 10_000), 1.9, "Thread", "ParallelFor")));
        Assert.Equal(["100", "1k", "10k"], table.Columns.Select(column => column.Text));
        Assert.Equal([(1, "Sequential", "", ""), (1, "ParallelFor", "1.9×", ""), (1, "Thread", "1.9×", "ParallelFor does as well")], Said(table.Rows[1]));
        Assert.Equal([(1, "Sequential", "", ""), (2, "ParallelFor", "1.5× to 1.9×", "")], Said(table.Rows[0]));
        var two = Table(MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 1000), "ParallelFor", speedup: 1.5),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 10_000), "ParallelFor", speedup: 1.9)));
        Assert.Equal(["4 tasks", "1k to 10k", "ParallelFor", "1.5× to 1.9×", "nothing measurable"], Assert.Single(two.Table.Rows));
    }

    [Fact]
    public void A_grain_that_only_some_rows_measured_parts_no_others()
    {
        var table = Table(MadeUpVerdicts.Run(
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 100), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(4, 1000), "Sequential"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 300), "Sequential"), MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, 1000), "ParallelFor"),
            MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(512, 10_000), "ParallelFor")));
        Assert.Equal(["100 to 300", "1k to 10k"], table.Columns.Select(column => column.Text));
        Assert.Equal([(2, "Sequential", "", "")], Said(table.Rows[0]));
        Assert.Equal([(1, "", "", ""), (1, "ParallelFor", "1.9×", "")], Said(table.Rows[2]));
    }

    [Theory]
    [InlineData(12, 0.015)]
    [InlineData(3, 0.05)]
    [InlineData(2, 0.01)]
    public void Every_cell_stands_in_one_entry_that_says_the_same(int rounds, double noise)
    {
        var judged = MadeUpRun.Judged(rounds, seed: 2, noise);
        foreach (var group in CellGroup.In(judged))
        {
            if (DecisionTable.Of(group, new Palette(group.Models)) is not { } table) continue;
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Entries.Sum(entry => entry.Columns)));
            foreach (var (slice, row) in group.Without(group.Along).Zip(table.Rows))
            {
                var said = row.Entries.Where(entry => entry.Use.Length > 0).ToArray();
                var cells = slice.Cells.OrderBy(cell => cell.Cell["Grain"]!.Number).ToArray();
                var changes = cells
                    .Zip(cells.Skip(1), (left, right) => (left.Recommended, left.Outcome) != (right.Recommended, right.Outcome))
                    .Count(changed => changed);
                Assert.InRange(said.Length, changes + 1, cells.Length);
                Assert.Subset(cells.Select(cell => cell.Recommended ?? "not known").ToHashSet(), said.Select(entry => entry.Use).ToHashSet());
            }
        }
    }

    private static (int, string, string, string)[] Said(DecisionRow row) =>
        [.. row.Entries.Select(entry => (entry.Columns, entry.Use, entry.Gain, entry.Cost))];

    /// <summary>64 tasks: what is recommended with its largest loss, and another model that may be best with the loss it may have.</summary>
    private static CellVerdict Undecided(double grain, string recommended, double loss, (string Model, double Loss) other)
    {
        var cell = MadeUpVerdicts.Undecided(MadeUpVerdicts.Squaring(64, grain), recommended, other.Model) with { LargestLoss = loss };
        var low = 1 / (1 + other.Loss);
        return cell with
        {
            Models = [
            .. cell.Models.Select(each => each.Model == other.Model ? each with { RatioToBest = new Interval(low, 1, 1 / low) } : each)]
        };
    }

    private static string Told(JudgedRun judged) => Assert.Single(Answer.Of(judged).Parts).Advice!.ToString();

    private static DecisionBlock Table(JudgedRun judged)
    {
        var group = Assert.Single(CellGroup.In(judged));
        return DecisionTable.Of(group, new Palette(group.Models))!;
    }
}
