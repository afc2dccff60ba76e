using System.Collections.Immutable;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using static Analysis.Tests.Questions.Report.MadeUpVerdicts;

namespace Analysis.Tests.Questions.Report;

public sealed class AnswerTests
{
    [Fact]
    public void A_winner_everywhere_is_one_sentence()
    {
        Assert.Equal(
            ["With 64 tasks, at every value measured, 100 squares to 1,000 squares a task, Thread wins, by 1.5× over ParallelFor, 1.9× as fast as Sequential."],
            Sentences(Run(Winner(Squaring(64, 100), "Thread", "ParallelFor"), Winner(Squaring(64, 1000), "Thread", "ParallelFor"))));
    }

    [Fact]
    public void A_crossover_is_said_with_its_interval_and_what_wins_below_it()
    {
        var run = Run(
            [Winner(Squaring(64, 100), "Sequential", "Thread", 3), Winner(Squaring(64, 1000), "Thread", "Sequential", 1.9)],
            [Crossover(64, "Sequential", "Thread", 312, 367, 391)]);
        Assert.Equal(
            ["With 64 tasks, from about 370 squares (between 310 and 390) a task on Thread wins, 1.9× as fast as Sequential; below that Sequential wins, by "
                + "3.0× over Thread."],
            Sentences(run));
    }

    [Fact]
    public void Squares_are_translated_into_time_where_the_machine_was_calibrated()
    {
        var info = MadeUpRun.Of().Info;
        var run = Run([Winner(Squaring(4, 10_000), "Thread", "Sequential")], [], info);
        Assert.Equal(["With 4 tasks, at 10,000 squares (≈ 5.2 µs) a task Thread wins, 1.9× as fast as Sequential."], Sentences(run));
        Assert.Equal("On AMD EPYC 7763, 2 cores", Answer.Of(run).Where);
    }

    [Fact]
    public void Ties_and_undecided_cells_are_never_called_wins()
    {
        var run = Run(
            Undecided(Squaring(64, 100), "Sequential", "Thread"), Tie(Squaring(64, 1000), 1.5, "Thread", "ParallelFor"),
            Winner(Squaring(64, 10_000), "ParallelFor"));
        Assert.Equal(
            ["With 64 tasks, at 10,000 squares a task ParallelFor wins, by 1.5× over Thread, 1.9× as fast as Sequential; "
                + "at 1,000 squares Thread and ParallelFor tie within 5%, 1.5× as fast as Sequential; at 100 squares it is undecided between Sequential and "
                + "Thread."],
            Sentences(run));
    }

    [Fact]
    public void Without_a_crossover_between_them_winners_keep_their_measured_places()
    {
        var run = Run(Winner(Squaring(64, 100), "Sequential"), Undecided(Squaring(64, 1000), "Sequential", "Thread"),
            Winner(Squaring(64, 10_000), "Thread", "Sequential"), Winner(Squaring(64, 100_000), "Thread", "Sequential"));
        Assert.Equal(
            ["With 64 tasks, from 10,000 squares a task on Thread wins, 1.9× as fast as Sequential; at 1,000 squares it is undecided between Sequential and "
                + "Thread; "
                + "at 100 squares Sequential wins, by 1.5× over Thread."],
            Sentences(run));
    }

    [Fact]
    public void A_winner_between_two_others_is_placed_by_the_crossover_that_is_known()
    {
        var run = Run(
            [Winner(Squaring(64, 100), "Sequential"), Winner(Squaring(64, 1000), "ParallelFor", "Sequential"),
                Tie(Squaring(64, 10_000), 1.9, "Thread", "ParallelFor")],
            [Crossover(64, "Sequential", "ParallelFor", 300, 400, 500)]);
        Assert.Equal(
            ["With 64 tasks, at 10,000 squares a task Thread and ParallelFor tie within 5%, 1.9× as fast as Sequential; "
                + "from about 400 squares (between 300 and 500) up to 1,000 squares ParallelFor wins, 1.9× as fast as Sequential; below that Sequential wins, "
                + "by 1.5× over Thread."],
            Sentences(run));
    }

    [Fact]
    public void Task_counts_that_read_alike_share_a_sentence_with_the_span_of_their_numbers()
    {
        var run = Run(
            [
                Winner(Squaring(4, 100), "Sequential", "Thread", 2), Winner(Squaring(4, 1000), "Thread", "Sequential", 1.5, 1.5),
                Winner(Squaring(64, 100), "Sequential", "Thread", 4), Winner(Squaring(64, 1000), "Thread", "Sequential", 1.9, 1.9),
            ],
            [Crossover(4, "Sequential", "Thread", 300, 400, 500), Crossover(64, "Sequential", "Thread", 600, 700, 800)]);
        Assert.Equal(
            ["With 4 or 64 tasks, from about 400 to 700 squares (between 300 and 800) a task on Thread wins, 1.5× to 1.9× as fast as Sequential; "
                + "below that Sequential wins, by 2.0× to 4.0× over Thread."],
            Sentences(run));
    }

    [Fact]
    public void All_undecided_is_said_and_nothing_more()
    {
        var run = Run(Undecided(Squaring(4, 100), "Sequential", "Thread"), Undecided(Squaring(4, 1000), "Sequential", "Thread", "ParallelFor"));
        var part = Assert.Single(Answer.Of(run).Parts);
        Assert.Equal("nothing is decided in any of 2 cells", part.Count.Headline.ToString());
        Assert.Equal("2 cells: 0 winners, 0 ties, 2 undecided.", part.Count.Text);
        Assert.Equal(["With 4 tasks, at every value measured, 100 squares to 1,000 squares a task, it is undecided between Sequential and Thread, in some "
            + "cells also ParallelFor."], Sentences(run));
    }

    [Theory]
    [InlineData(0.846, 0.917, ", of which ParallelFor takes at most 1.10× as long as the best")] // 1 / 0.846 = 1.182, 1 / 0.917 = 1.0905
    [InlineData(0.846, 0.4, ", of which Thread takes at most 1.19× as long as the best")]
    [InlineData(0.49, 0.4, "")]
    public void Where_it_is_undecided_the_choice_that_costs_least_at_worst_is_named(double thread, double parallelFor, string said)
    {
        var cell = Undecided(Squaring(4, 100), "Thread", "ParallelFor");
        Interval Ratio(string model) => model == "Thread" ? new Interval(thread, 1, 1.2) : new Interval(parallelFor, 1, 1.2);
        cell = cell with { Models = [.. cell.Models.Select(model => model with { RatioToBest = Ratio(model.Model) })] };
        Assert.Equal([$"With 4 tasks, at 100 squares a task it is undecided between Thread and ParallelFor (each 1.10× as fast as Sequential){said}."],
            Sentences(Run(cell)));
    }

    [Fact]
    public void All_tied_names_every_model()
    {
        var run = Run(Tie(Squaring(4, 100), 1, "Sequential", "Thread", "ParallelFor"));
        Assert.Equal(["With 4 tasks, at 100 squares a task Sequential, Thread and ParallelFor tie within 5%."], Sentences(run));
        Assert.Equal("Sequential, Thread and ParallelFor are each best or tied for best", Headline(run));
    }

    [Fact]
    public void One_model_alone_wins_nothing()
    {
        var cell = new CellVerdict(Squaring(4, 100), null, [Verdict("Sequential", Standing.Inconclusive, 1)], Outcome.Undecided, ["Sequential"], null, null);
        Assert.Equal(["With 4 tasks, at 100 squares a task only Sequential was measured."], Sentences(Run(cell)));
    }

    [Fact]
    public void A_cell_in_which_nothing_was_measured_is_said_to_be_so()
    {
        var cell = new CellVerdict(Squaring(4, 100), null, [], Outcome.Undecided, [], null, null);
        Assert.Equal(["With 4 tasks, at 100 squares a task nothing can be said."], Sentences(Run(cell)));
    }

    [Fact]
    public void A_missing_model_does_not_change_what_is_said_of_the_others()
    {
        var whole = Winner(Squaring(4, 100), "Thread", "ParallelFor");
        var without = whole with { Models = [.. whole.Models.Where(model => model.Model == "Thread")] };
        Assert.Equal(["With 4 tasks, at 100 squares a task Thread wins, by 1.5× over ParallelFor, 1.9× as fast as Sequential."], Sentences(Run(without)));
    }

    [Fact]
    public void Without_numbers_every_cell_speaks_for_itself_and_equal_ones_together()
    {
        static Cell Of(string file) => new("Json", "", "", [new Parameter("file", file)]);
        var run = Run(Winner(Of("a"), "Thread", "Sequential"), Winner(Of("b"), "Thread", "Sequential"), Undecided(Of("c"), "Sequential", "Thread"));
        Assert.Equal(
            ["With file = a or file = b, Thread wins, 1.9× as fast as Sequential.", "With file = c, it is undecided between Sequential and Thread."],
            Sentences(run));
        Assert.Equal("In machine/run, for Json, Thread is best in 2 of 3 cells and may be best in the undecided one.",
            Answer.Of(run).Parts[0].Lead(Answer.Of(run).Where).ToString());
    }

    [Fact]
    public void A_benchmark_without_parameters_is_a_sentence_without_a_place()
    {
        var run = Run(Winner(new Cell("Sorting", "", "", []), "Thread", "ParallelFor"));
        Assert.Equal(["Thread wins, by 1.5× over ParallelFor, 1.9× as fast as Sequential."], Sentences(run));
    }

    [Fact]
    public void Other_peoples_parameters_keep_their_names()
    {
        static Cell Of(double size) => new("Sorting", "", "", [Number("Size", size)]);
        var run = Run(Winner(Of(10), "Sequential"), Winner(Of(20), "Thread", "Sequential"), Winner(Of(1000), "Thread", "Sequential"));
        Assert.Equal(
            ["From Size = 20 on Thread wins, 1.9× as fast as Sequential; at Size = 10 Sequential wins, by 1.5× over Thread."],
            Sentences(run));
    }

    [Fact]
    public void Weak_evidence_is_called_weak_in_the_headline_and_in_the_sentence()
    {
        var run = Run(Winner(Squaring(4, 100), "Thread", "Sequential", evidence: Evidence.Summary));
        Assert.Equal("Thread seems best", Headline(run));
        Assert.Equal(["With 4 tasks, at 100 squares a task Thread seems to win, 1.9× as fast as Sequential (weak evidence: a summary, no rounds)."],
            Sentences(run));
    }

    [Fact]
    public void Many_combinations_are_counted()
    {
        var cells = Enumerable
            .Range(0, 9)
            .Select(i => Winner(new Cell("Json", "", "", [new Parameter("file", $"f{(char)('a' + i)}")]), "Thread", "Sequential"));
        Assert.Equal(["In all 9 combinations, Thread wins, 1.9× as fast as Sequential."], Sentences(Run([.. cells])));
    }

    [Fact]
    public void Where_most_is_undecided_the_headline_begins_with_that()
    {
        var run = Run(Winner(Squaring(4, 100), "Thread"), Undecided(Squaring(4, 1000), "Thread", "Sequential"),
            Undecided(Squaring(4, 10_000), "Thread", "Sequential"));
        Assert.Equal("most is undecided, 2 of 3 cells; Thread is best in 1 cell and may be best in all of those", Headline(run));
    }

    [Fact]
    public void The_headline_says_where_the_model_that_is_best_most_often_may_still_be_best()
    {
        var wins = new[] { 100.0, 1000, 10_000 }.Select(grain => Winner(Squaring(4, grain), "Thread")).ToArray();
        Assert.Equal("Thread is best in 3 of 5 cells and may be best in 1 of the 2 undecided ones",
            Headline(Run([.. wins, Undecided(Squaring(64, 100), "Thread", "Sequential"), Undecided(Squaring(64, 1000), "ParallelFor", "Sequential")])));
        Assert.Equal("Thread is best in 3 of 4 cells, 1 is undecided", Headline(Run([.. wins, Undecided(Squaring(64, 1000), "ParallelFor", "Sequential")])));
    }

    [Fact]
    public void Candidates_that_all_beat_the_baseline_are_said_to_and_by_how_much()
    {
        static ModelVerdict Faster(string model) => Verdict(model, Standing.Inconclusive, 1.8) with { RatioToBest = null };
        static CellVerdict Beaten(double grain, params string[] candidates) => Undecided(Squaring(64, grain), candidates) is var cell
            ? cell with { Models = [.. cell.Models.Select(model => candidates.Contains(model.Model) ? Faster(model.Model) : model)] }
            : cell;
        Assert.Equal(
            ["With 64 tasks, at every value measured, 100 squares to 1,000 squares a task, it is undecided between Thread and ParallelFor (each 1.8× as fast "
                + "as Sequential)."],
            Sentences(Run(Beaten(100, "Thread", "ParallelFor"), Beaten(1000, "Thread", "ParallelFor"))));
        Assert.Equal(
            ["With 64 tasks, at 1,000 squares a task it is undecided between Thread and ParallelFor (each 1.8× as fast as Sequential); at 100 squares it is "
                + "undecided between Sequential and Thread."],
            Sentences(Run(Beaten(100, "Sequential", "Thread"), Beaten(1000, "Thread", "ParallelFor"))));
    }

    [Fact]
    public void Candidates_of_some_cells_are_not_said_to_be_those_of_all()
    {
        static CellVerdict Open(double grain, params string[] candidates) => Undecided(Squaring(4, grain), candidates) is var cell
            ? cell with { Models = [.. cell.Models.Select(model => model with { AgainstBaseline = Analysis.Verdicts.Verdict.Inconclusive })] }
            : cell;
        Assert.EndsWith("it is undecided between Thread and, depending on the cell, Sequential or ParallelFor.",
            Assert.Single(Sentences(Run(Open(100, "Sequential", "Thread"), Open(1000, "Thread", "ParallelFor")))), StringComparison.Ordinal);
        Assert.EndsWith("it is undecided between different models by cell: Sequential, Thread and ParallelFor.",
            Assert.Single(Sentences(Run(Open(100, "Sequential", "Thread"), Open(1000, "Thread", "ParallelFor"), Open(10_000, "Sequential", "ParallelFor")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_run_has_an_empty_answer() => Assert.Empty(Answer.Of(Run()).Parts);

    private static ImmutableArray<string> Sentences(JudgedRun run) =>
        [.. Assert.Single(Answer.Of(run).Parts).Sentences.Select(sentence => sentence.ToString())];

    private static string Headline(JudgedRun run) => Assert.Single(Answer.Of(run).Parts).Count.Headline.ToString();
}
