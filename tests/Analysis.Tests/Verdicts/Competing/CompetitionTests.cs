using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts.Competing;

public class CompetitionTests
{
    private const int Rounds = 12;

    [Fact]
    public void Equivalence_is_not_passed_on()
    {
        // B is 3% behind A and C 3% behind B, with next to no noise: neighbours are equivalent, A and C are not.
        var cell = Judge(("A", 1.00, 0), ("B", 1.03, 0), ("C", 1.06, 0));

        Assert.Equal(Verdict.Faster, cell.Pairs.Single(pair => pair is { Model: "A", Reference: "C" }).Verdict);
        Assert.Equal(Outcome.Tie, cell.Outcome);
        Assert.Equal(["A", "B"], cell.Best);
        Assert.Equal(Standing.Slower, cell["C"]!.Standing);
    }

    [Fact]
    public void A_model_too_noisy_to_compare_keeps_the_cell_undecided_but_not_the_others()
    {
        var cell = Judge(("A", 1.0, 0.01), ("B", 1.5, 0.01), ("Noisy", 1.05, 0.8));

        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Equal(["A", "Noisy"], cell.Best.Order());
        Assert.Equal(Standing.Slower, cell["B"]!.Standing);
    }

    // A beats B in the rounds those two share, B beats C in theirs, and C beats A: nobody is the best, and nobody is out.
    [Fact]
    public void Verdicts_that_go_round_in_a_circle_decide_nothing()
    {
        double[] fast = [.. Enumerable.Repeat(100.0, 10)], slow = [.. Enumerable.Repeat(200.0, 10)], none = [.. Enumerable.Repeat(double.NaN, 10)];
        var cell = VerdictEngine.Judge(
            Constructed.OneCell(("A", [.. fast, .. none, .. slow]), ("B", [.. slow, .. fast, .. none]), ("C", [.. none, .. slow, .. fast])), new Rule())[0];

        Assert.All(cell.Pairs, pair => Assert.NotEqual(Verdict.Inconclusive, pair.Verdict));
        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Equal(["A", "B", "C"], cell.Best.Order());
        Assert.All(cell.Models, model => Assert.Equal(Standing.Inconclusive, model.Standing));
    }

    [Fact]
    public void A_planted_regression_is_caught()
    {
        // The same seven models; one of them got 10% slower at 3% noise, over the standard profile's twelve rounds.
        (string, double, double)[] before = [.. Enumerable.Range(0, 7).Select(i => ($"Model{i}", i == 0 ? 1 : 1.3, 0.03))];
        var after = Judge([.. before, ("Model0 before", 1 / 1.1, 0.03)]);

        Assert.Equal(Outcome.Winner, after.Outcome);
        Assert.Equal(["Model0 before"], after.Best);
        Assert.Equal(Verdict.Slower, after.Pairs.Single(pair => pair is { Model: "Model0", Reference: "Model0 before" }).Verdict);
    }

    /// <summary>Noise that is orthogonal enough: a fixed pattern, shifted by a different number of rounds for every model.</summary>
    private static CellVerdict Judge(params (string Model, double Typical, double Noise)[] models)
    {
        double[] pattern = [-1.2, 0.3, 1.0, -0.4, 0.7, -1.5, 1.4, 0.1, -0.8, 1.2, -0.9, 0.2];
        var cases = models.Select((model, i) => (model.Model, Enumerable.Range(0, Rounds)
            .Select(round => 1000 * model.Typical * Math.Exp(model.Noise * pattern[(round * 5 + i * 3) % Rounds])).ToArray()));
        return VerdictEngine.Judge(Constructed.OneCell([.. cases]), new Rule { Looks = Looks.At([5, 13]) })[0];
    }
}
