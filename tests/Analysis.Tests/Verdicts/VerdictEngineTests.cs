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
}
