using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

public class AgreementTests
{
    private static CellVerdict Verdict(int taskCount, double[] sequential, double[] thread) => VerdictEngine.Judge(
        Constructed.Run(Constructed.Case("Sequential", Constructed.Cell(taskCount), sequential),
            Constructed.Case("Thread", Constructed.Cell(taskCount), thread)), new Rule())[0];

    private static double[] Around(double typical) => [.. Enumerable.Range(0, 10).Select(i => typical * (1 + 0.002 * ((i * 7) % 10 - 4.5)))];

    private static readonly double[] Wild = [10, 1000, 20, 500, 30, 700, 15, 900, 25, 600];

    [Fact]
    public void Cells_agree_disagree_or_are_undecided()
    {
        var agreement = Agreement.Between(
            [Verdict(1, Around(200), Around(100)), Verdict(2, Around(200), Around(100)), Verdict(3, Around(200), Around(100)),
                Verdict(4, Around(100), Around(100)), Verdict(5, Wild, Around(100))],
            [Verdict(1, Around(300), Around(100)), Verdict(2, Around(100), Around(200)), Verdict(3, Wild, Around(100)), Verdict(4, Around(100), Around(100)),
                Verdict(5, Wild, Around(100))]);

        Assert.Equal([Accord.Same, Accord.Differ, Accord.Open, Accord.Same, Accord.Open], agreement.Cells.Select(cell => cell.Accord));
        Assert.Equal(new Counts(Agree: 2, Disagree: 1, Open: 2), agreement.Best);
        Assert.Equal(new Counts(Agree: 2, Disagree: 1, Open: 2), agreement.Baseline);
        Assert.Equal(5, agreement.Best.All);
        Assert.Empty(agreement.OnlyInOne);
    }

    [Fact]
    public void A_tie_and_a_winner_are_different_verdicts()
    {
        var agreement = Agreement.Between([Verdict(1, Around(200), Around(100))], [Verdict(1, Around(100), Around(100))]);
        Assert.Equal((Accord.Overlap, 1), (Assert.Single(agreement.Cells).Accord, agreement.Best.Disagree));
    }

    [Fact]
    public void Cells_of_only_one_run_are_listed_and_not_counted()
    {
        var agreement = Agreement.Between([Verdict(1, Around(200), Around(100))], [Verdict(2, Around(200), Around(100))]);
        Assert.Empty(agreement.Cells);
        Assert.Equal(0, agreement.Best.All);
        Assert.Equal([Constructed.Cell(1), Constructed.Cell(2)], agreement.OnlyInOne.AsEnumerable<Cell>());
    }

    [Fact]
    public void Of_a_cell_that_is_twice_in_a_run_the_first_one_counts()
    {
        var (thread, sequential) = (Verdict(1, Around(200), Around(100)), Verdict(1, Around(100), Around(200)));
        Assert.Same(thread, Assert.Single(SharedCell.Of([[thread, sequential], [thread]])).Verdicts[0]);
    }
}
