using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Verdicts;

public class VerdictEngineTests
{
    private static readonly double[] Steady = [100, 101, 99, 100.5, 99.5, 100, 101, 99, 100, 100.2];

    private static double[] Scaled(double by) => [.. Steady.Select((value, i) => value * by * (1 + 0.001 * (i % 3)))];

    [Fact]
    public void A_model_twice_as_fast_in_every_round_wins()
    {
        var cell = Assert.Single(VerdictEngine.Judge(Constructed.OneCell(("Sequential", Steady), ("Thread", Scaled(0.5)), ("Async", Scaled(0.8))), new Rule()));

        Assert.Equal(Outcome.Winner, cell.Outcome);
        Assert.Equal(["Thread"], cell.Best);
        Assert.Equal("Async", cell.RunnerUp);
        Assert.InRange(cell.Lead!.Value.Estimate, 1.59, 1.61);
        Assert.Equal(Standing.Best, cell["Thread"]!.Standing);
        Assert.Equal(Standing.Slower, cell["Sequential"]!.Standing);
        Assert.Equal(Verdict.Faster, cell["Async"]!.AgainstBaseline);
        Assert.Null(cell["Sequential"]!.AgainstBaseline);
        Assert.InRange(cell["Thread"]!.Speedup!.Value.Estimate, 1.99, 2.01);
        Assert.InRange(cell["Async"]!.RatioToBest!.Value.Estimate, 0.62, 0.63);
    }

    [Fact]
    public void Models_within_the_margin_tie_after_enough_rounds()
    {
        var cell = Assert.Single(VerdictEngine.Judge(Constructed.OneCell(("Sequential", Scaled(2)), ("Thread", Steady), ("Async", Scaled(1.01))), new Rule()));

        Assert.Equal(Outcome.Tie, cell.Outcome);
        Assert.Equal(["Thread", "Async"], cell.Best);
        Assert.Equal(Standing.Equivalent, cell["Async"]!.Standing);
        Assert.Null(cell.Lead);
    }

    [Fact]
    public void A_model_without_measurements_takes_no_part_and_says_so()
    {
        var cell = Assert.Single(VerdictEngine.Judge(Constructed.OneCell(("Sequential", Steady), ("Thread", Scaled(0.5)), ("Async", [])), new Rule()));

        Assert.Equal(Outcome.Winner, cell.Outcome);
        Assert.Equal(Standing.Inconclusive, cell["Async"]!.Standing);
        Assert.Null(cell["Async"]!.TypicalNanoseconds);
        Assert.Equal("Sequential", cell.RunnerUp);
        Assert.Equal("no-measurements", Assert.Single(cell["Async"]!.Warnings).Code);
    }

    [Fact]
    public void Only_undecided_cells_need_further_rounds()
    {
        var wild = Steady.Select((value, i) => value * (i % 2 == 0 ? 0.6 : 1.5)).ToArray();
        var run = Constructed.Run(
            Constructed.Case("Sequential", Constructed.Cell(4), Steady), Constructed.Case("Thread", Constructed.Cell(4), Scaled(0.5)),
            Constructed.Case("Sequential", Constructed.Cell(64), Steady), Constructed.Case("Thread", Constructed.Cell(64), wild));

        Assert.Equal([Constructed.Cell(64)], Stopping.Undecided(run, new Rule()));
    }

    [Fact]
    public void A_cell_without_the_baseline_has_no_speedups_and_one_without_a_winner_no_runner_up()
    {
        var cell = Assert.Single(VerdictEngine.Judge(Constructed.OneCell(("Thread", Steady), ("Async", Scaled(1.01))), new Rule()));
        Assert.Null(cell.Baseline);
        Assert.All(cell.Models, model => Assert.Equal((null, null), (model.Speedup, model.AgainstBaseline)));
        Assert.Equal((null, null), (cell.RunnerUp, cell.Lead));
    }

    [Fact]
    public void The_baseline_is_as_fast_as_itself_and_wherever_it_stands()
    {
        var cell = Assert.Single(VerdictEngine.Judge(Constructed.OneCell(("Thread", Scaled(0.5)), ("Sequential", Steady)), new Rule()));
        Assert.Equal("Sequential", cell.Baseline);
        Assert.Equal(1, cell["Sequential"]!.Speedup!.Value.High);
        Assert.Null(cell["Sequential"]!.AgainstBaseline);
        Assert.Equal(Verdict.Faster, cell["Thread"]!.AgainstBaseline);
    }

    [Fact]
    public void Each_round_has_its_makespan_and_its_speedup_where_the_baseline_has_the_round()
    {
        var cell = Assert.Single(VerdictEngine.Judge(
            Constructed.OneCell(("Sequential", [200, double.NaN, 300]), ("Thread", [double.NaN, 50, 100])), new Rule()));
        Assert.Equal([(2, 50.0, null), (3, 100.0, 3.0)],
            cell["Thread"]!.RoundNanoseconds.Select(point => (point.Round, Math.Round(point.Nanoseconds, 9), Rounded(point.Speedup))));
        Assert.Equal([1.0, 1.0], cell["Sequential"]!.RoundNanoseconds.Select(point => Rounded(point.Speedup)!.Value));
        var alone = Assert.Single(VerdictEngine.Judge(Constructed.OneCell(("Thread", [1, 2])), new Rule()));
        Assert.All(alone["Thread"]!.RoundNanoseconds, point => Assert.Null(point.Speedup));

        static double? Rounded(double? value) => value is { } number ? Math.Round(number, 9) : null;
    }

    [Fact]
    public void How_long_deciding_takes_is_unknown_while_the_run_goes_on()
    {
        double[] wild = [.. Steady.Select((value, i) => value * (i % 2 == 0 ? 0.95 : 1.07))];
        var run = Constructed.OneCell(("Sequential", Steady), ("Thread", wild));
        Assert.Null(VerdictEngine.Judge(run, new Rule())[0].TimeToDecide);
        Assert.Null(VerdictEngine.Judge(run with { Info = Constructed.Info() }, new Rule())[0].TimeToDecide);
        Assert.NotNull(VerdictEngine.Judge(run, new Rule())[0].RoundsToDecide);
    }

    [Fact]
    public void What_a_case_allocates_and_what_was_asked_for_comes_along()
    {
        var run = Constructed.Run(new Case(Constructed.Cell(), "A", [new RoundSample(1, [1], CpuNanoseconds: 3, AllocatedBytes: 2)]))
            with
        { Metrics = ["CpuNanoseconds"] };
        Assert.Equal([2.0, 3.0], VerdictEngine.Judge(run, new Rule())[0]["A"]!.Metrics.Select(metric => metric.Value));
    }

    // Three common rounds that differ by a half: too few to decide by themselves, and one model has more than few.
    [Fact]
    public void A_cell_is_judged_by_its_iterations_only_where_all_models_have_few_rounds()
    {
        static Case Launches(string model, int rounds, double typical) => new(Constructed.Cell(), model,
            [.. Enumerable.Range(1, rounds).Select(round => new RoundSample(round, [typical, 1.01 * typical, typical]))]);
        CellVerdict Judged(int rounds, double other) =>
            VerdictEngine.Judge(Constructed.Run(Launches("A", rounds, 100), Launches("B", 3, other)), new Rule())[0];

        Assert.Equal((Evidence.OneRound, Outcome.Winner), (Judged(3, 150).Evidence, Judged(3, 150).Outcome));
        Assert.Equal((Evidence.Rounds, Outcome.Undecided), (Judged(20, 150).Evidence, Judged(20, 150).Outcome));
        Assert.Equal((Evidence.Rounds, Outcome.Winner), (Judged(3, 300).Evidence, Judged(3, 300).Outcome));
    }

    [Fact]
    public void A_finished_run_in_which_nothing_could_be_measured_has_verdicts_too()
    {
        var info = Constructed.Info();
        var run = Constructed.OneCell(("A", []), ("B", [])) with { Info = info with { FinishedUtc = info.StartedUtc.AddMinutes(1) } };
        Assert.Null(Assert.Single(VerdictEngine.Judge(run, new Rule())).TimeToDecide);
    }
}
