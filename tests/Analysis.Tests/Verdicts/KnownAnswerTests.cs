using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

/// <summary>Multiple comparisons with the best on constructed cells whose answer is worked out by hand.</summary>
public class KnownAnswerTests
{
    // Every log-ratio between two models takes the values x − h, x, x + h three times each over nine rounds. Then its mean is x, its variance
    // h²·6/8, its standard error h·√(6/8/9) = 0.288675 h. With one look and three models a comparison may miss with 0.1% on a side (1% / 3 is more),
    // and t(8) exceeds 4.501 with 0.1% (NIST/SEMATECH e-Handbook, 1.3.6.7.2): half-width 1.29933 h, for h = 0.02 0.025987.
    // Nine rounds are enough for the intervals not to be widened.
    private const double H = 0.02;
    private const double HalfWidth = 0.025987;

    private static readonly double[] Machine = [0.00, 0.30, -0.10, 0.05, 0.20, -0.05, 0.10, 0.00, -0.20];
    private static readonly double[] Pattern = [-H, 0, H, -H, 0, H, -H, 0, H];

    /// <summary>A model whose log makespan is the machine's, plus what it needs, plus a share of the pattern.</summary>
    private static double[] Model(double log, double share) => [.. Machine.Zip(Pattern, (m, p) => 1000 * Math.Exp(m + log + share * p))];

    [Fact]
    public void Of_three_models_one_wins()
    {
        // A is 0.10 below B and 0.30 below C; A against B: [0.074013, 0.125987], above 1 as a ratio. B against C has no pattern left, its
        // standard deviation is the floor 0.001·√2, the half-width 4.501·0.001414/3 = 0.002122.
        var cell = Judge(("A", Model(0, 0)), ("B", Model(0.10, 1)), ("C", Model(0.30, 1)));

        Assert.Equal(Outcome.Winner, cell.Outcome);
        Assert.Equal(["A"], cell.Best);
        Assert.Equal("B", cell.RunnerUp);
        Equal(0.10, HalfWidth, cell.Lead);
        Equal(0.30, HalfWidth, cell.Ratio("A", "C"));
        Equal(0.20, 0.002122, cell.Ratio("B", "C"));

        // Hsu (Annals of Statistics 12, 1984): what counts is each model's ratio to the best of the others.
        Equal(0.10, HalfWidth, cell["A"]!.RatioToBest);
        Equal(-0.10, HalfWidth, cell["B"]!.RatioToBest);
        Equal(-0.30, HalfWidth, cell["C"]!.RatioToBest);
        Assert.Equal([Standing.Best, Standing.Slower, Standing.Slower], cell.Models.Select(model => model.Standing));
    }

    [Fact]
    public void Two_tie_and_the_third_is_slower()
    {
        // A against B: 0.02 ± 0.025987 = [−0.005987, 0.045987], inside ±ln 1.05 = ±0.048790: equivalent.
        var cell = Judge(("C", Model(0.30, 1)), ("B", Model(0.02, 1)), ("A", Model(0, 0)));

        Assert.Equal(Outcome.Tie, cell.Outcome);
        Assert.Equal(["A", "B"], cell.Best);
        Assert.Null(cell.Lead);
        Assert.Equal([Standing.Slower, Standing.Equivalent, Standing.Equivalent], cell.Models.Select(model => model.Standing));
    }

    [Fact]
    public void Two_may_be_the_best_and_the_third_is_not()
    {
        // A against B: 0.024 ± 0.025987 = [−0.001987, 0.049987], neither inside the margin nor beside 0: undecided.
        var cell = Judge(("C", Model(0.30, 1)), ("B", Model(0.024, 1)), ("A", Model(0, 0)));

        Assert.Equal(Outcome.Undecided, cell.Outcome);
        Assert.Equal(["A", "B"], cell.Best);
        Assert.Equal([Standing.Slower, Standing.Inconclusive, Standing.Inconclusive], cell.Models.Select(model => model.Standing));
    }

    [Fact]
    public void Eight_rounds_are_widened_by_half_the_gap_of_unseen_modes()
    {
        // The first eight values of the pattern, −h 0 h −h 0 h −h 0, have mean −h/8, sum of squares 5h² − h²/8 = 4.875 h², variance 0.696429 h²,
        // standard error 0.295047 h; t(7) exceeds 4.785 with 0.1%: half-width 1.411800 h = 0.028236, plus ln(1.7)/2 = 0.265314.
        var cell = Judge(("A", [.. Model(0, 0).Take(8)]), ("B", [.. Model(0.50, 1).Take(8)]), ("C", [.. Model(0.90, 1).Take(8)]));

        Equal(0.50 - H / 8, 0.028236 + 0.265314, cell.Ratio("A", "B"));
    }

    private static CellVerdict Judge(params (string Model, double[] Nanoseconds)[] models) =>
        Assert.Single(VerdictEngine.Judge(Constructed.OneCell(models), new Rule()));

    private static void Equal(double centre, double halfWidth, Interval? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(centre - halfWidth, Math.Log(actual.Value.Low), 5);
        Assert.Equal(centre + halfWidth, Math.Log(actual.Value.High), 5);
    }
}
