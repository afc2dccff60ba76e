using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

public sealed class BaselineGuessTests
{
    private const string Suite = "CpuBoundSquaring";

    private static Run Of(params (string Model, double[] Cells)[] models) => Constructed.Run(
    [
        .. models.SelectMany(model => model.Cells.Select((time, i) => Constructed.Case(model.Model, Constructed.Cell(grain: i + 1), time, time))),
    ]) with
    { Baseline = null };

    private static string Said(Run run) => Assert.Single(BaselineGuess.Fill([run])[0].Warnings).Problem;

    [Fact]
    public void In_one_cell_the_first_is_taken_and_in_several_the_steadiest_and_the_reason_is_said()
    {
        var (one, several) = (Of(("A", [1]), ("B", [2])), Of(("A", [1, 100]), ("B", [2, 3])));
        Assert.Equal("A", BaselineGuess.Fill([one])[0].BaselineOf(Suite));
        Assert.Contains("the first in the file", Said(one), StringComparison.Ordinal);
        Assert.Equal("B", BaselineGuess.Fill([several])[0].BaselineOf(Suite));
        Assert.Contains("changes least", Said(several), StringComparison.Ordinal);
        Assert.Equal("A", BaselineGuess.Fill([Of(("A", [1, 2]), ("B", [1, 2]))])[0].BaselineOf(Suite));
    }

    [Fact]
    public void The_guess_of_the_run_before_is_kept_and_that_is_said_unless_the_model_is_gone()
    {
        var filled = BaselineGuess.Fill([Of(("A", [1]), ("B", [2])), Of(("B", [1]), ("A", [2])), Of(("B", [1]), ("C", [2]))]);
        Assert.Equal(["A", "A", "B"], filled.Select(run => run.BaselineOf(Suite)));
        Assert.Contains("as in the run before", filled[1].Warnings[0].Problem, StringComparison.Ordinal);
        Assert.Contains("the first in the file", filled[2].Warnings[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_no_time_is_no_yardstick()
    {
        static Case Mean(string model, double grain, double mean) =>
            new(Constructed.Cell(grain: grain), model, [], new SummaryStatistics(mean, 1, 1, null, null));
        var run = Constructed.Run(Mean("Empty", 1, 0), Mean("Empty", 2, 0), Mean("Real", 1, 5), Mean("Real", 2, 50)) with { Baseline = null };
        Assert.Equal("Real", BaselineGuess.Fill([run])[0].BaselineOf(Suite));
    }

    [Fact]
    public void A_mark_that_no_case_has_is_replaced_and_one_that_some_case_has_stays()
    {
        var run = Of(("A", [1]), ("B", [2]));
        Assert.Equal("A", BaselineGuess.Fill([run with { Baseline = "Gone" }])[0].BaselineOf(Suite));
        var marked = run with { Baseline = "B" };
        Assert.Same(marked, BaselineGuess.Fill([marked])[0]);
        Assert.Null(BaselineGuess.Fill([Of(("A", [1]))])[0].BaselineOf(Suite));
    }

    [Fact]
    public void Each_suite_has_its_own()
    {
        var run = Of(("A", [1]), ("B", [2]));
        var other = run.Cases.Select(@case => @case with { Cell = @case.Cell with { Suite = "Other" } }).Reverse();
        var filled = BaselineGuess.Fill([run with { Cases = [.. run.Cases, .. other] }])[0];
        Assert.Equal(("A", "B", 2), (filled.BaselineOf(Suite), filled.BaselineOf("Other"), filled.Warnings.Length));
    }

    [Fact]
    public void What_was_chosen_for_one_suite_stays_while_another_is_guessed()
    {
        var run = Of(("A", [1]), ("B", [2]));
        var other = run.Cases.Select(@case => @case with { Cell = @case.Cell with { Suite = "Other" } });
        var chosen = run with { Cases = [.. run.Cases, .. other], SuiteBaselines = ImmutableDictionary<string, string>.Empty.Add("Other", "B") };
        var filled = BaselineGuess.Fill([chosen])[0];
        Assert.Equal(("A", "B", 1), (filled.BaselineOf(Suite), filled.BaselineOf("Other"), filled.Warnings.Length));
    }

    [Fact]
    public void A_suite_of_one_model_is_left_as_it_is_and_over_three_cells_too_the_steadiest_is_taken()
    {
        var single = Of(("A", [1, 2]));
        Assert.Same(single, BaselineGuess.Fill([single])[0]);
        Assert.Equal("B", BaselineGuess.Fill([Of(("A", [1, 100, 5]), ("B", [2, 3, 2]))])[0].BaselineOf(Suite));
    }
}
