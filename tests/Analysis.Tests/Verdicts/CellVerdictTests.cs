using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts;

public sealed class CellVerdictTests
{
    private static CellVerdict Of(Outcome outcome, string[] best, params (string Model, string Reference, Interval? Ratio)[] pairs) =>
        new(Constructed.Cell(), null, [], outcome, [.. best], null, null)
        {
            Pairs = [.. pairs.Select(pair => new PairVerdict(pair.Model, pair.Reference, pair.Ratio, Verdict.Inconclusive))],
        };

    [Fact]
    public void A_ratio_is_found_in_either_direction_and_of_strangers_there_is_none()
    {
        var cell = Of(Outcome.Undecided, [], ("A", "B", new Interval(1, 2, 4)), ("A", "C", null), ("B", "C", new Interval(0.1, 0.2, 0.5)));
        Assert.Equal(new Interval(1, 2, 4), cell.Ratio("A", "B"));
        Assert.Equal(new Interval(0.25, 0.5, 1), cell.Ratio("B", "A"));
        Assert.Equal(new Interval(2, 5, 10), cell.Ratio("C", "B"));
        Assert.Null(cell.Ratio("C", "A"));
        Assert.Null(cell.Ratio("A", "A"));
        Assert.Null(cell.Ratio("A", "D"));
    }

    [Fact]
    public void The_margin_of_a_tie_is_that_of_the_widest_of_all_its_pairs()
    {
        (string, string, Interval?)[] pairs =
            [("A", "B", new Interval(0.98, 1, 1.1)), ("A", "C", new Interval(0.8, 1, 1.01)), ("B", "C", new Interval(0.9, 1, 1.05))];
        Assert.Equal(0.25, Of(Outcome.Undecided, ["A", "B", "C"], pairs).MarginToTie!.Value, 12);
        Assert.Equal(0.1, Of(Outcome.Undecided, ["A", "B"], pairs).MarginToTie!.Value, 12);
        Assert.Null(Of(Outcome.Tie, ["A", "B"], pairs).MarginToTie);
        Assert.Null(Of(Outcome.Undecided, ["A"], pairs).MarginToTie);
        Assert.Null(Of(Outcome.Undecided, ["A", "B", "D"], pairs).MarginToTie);
    }

    [Fact]
    public void A_cell_rests_on_the_strongest_evidence_of_its_models()
    {
        var cell = VerdictEngine.Judge(Constructed.OneCell(("A", [1, 2, 1, 2, 1]), ("B", [2, 1, 2, 1, 2]), ("Once", [1])), new Rule())[0];
        Assert.Equal((Evidence.Rounds, Evidence.OneRound), (cell.Evidence, cell["Once"]!.Evidence));
    }

    [Fact]
    public void Of_no_models_there_is_no_evidence() => Assert.Equal(Evidence.None, Of(Outcome.Undecided, []).Evidence);
}
