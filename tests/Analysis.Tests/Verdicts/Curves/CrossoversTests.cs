using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Tests.Verdicts.Curves;

public class CrossoversTests
{
    private static readonly string[] Models = ["Sequential", "ParallelFor"];
    private static readonly double[] Grains = [100, 1000, 10_000, 100_000];

    /// <summary>Sequential takes the grain, the other a start of 4000 and half of the grain: they cross at 8000, on straight lines elsewhere.</summary>
    private static Run Run(Func<double, double>? other = null, double noise = 0.002, params int[] counts) => Constructed.Run(
    [
        .. from count in counts.Length == 0 ? [64] : counts
           from grain in Grains
           from model in Models
           let time = model == "Sequential" ? grain : (other ?? (g => 4000 + g / 2))(grain)
           select Constructed.Case(model, Constructed.Cell(count, grain),
               [.. Enumerable.Range(0, 10).Select(round => time * (1 + noise * ((round * (model == "Sequential" ? 3 : 7)) % 10 - 4.5)))]),
    ]);

    private static Crossover[] Find(Run run) => [.. Crossovers.Find(VerdictEngine.Judge(run, new Rule()))];

    [Fact]
    public void The_winner_changes_once_between_the_right_points()
    {
        var crossover = Assert.Single(Find(Run()));

        Assert.Equal(("Grain", "squares", "Sequential", "ParallelFor"), (crossover.Along, crossover.Unit, crossover.Below, crossover.Above));
        Assert.Equal("TaskCount", Assert.Single(crossover.Fixed).Name);
        // Log ratios: ln(4500/1000) = 1.504 at 1000 and ln(9000/10000) = −0.105 at 10000; straight between them it is 0 at 1000·10^(1.504/1.609) = 8603.
        Assert.InRange(crossover.Estimate, 8500, 8700);
        Assert.InRange(crossover.Low, 8000, crossover.Estimate);
        Assert.InRange(crossover.High, crossover.Estimate, 10_000);
    }

    [Fact]
    public void More_noise_widens_the_interval()
    {
        var (quiet, noisy) = (Find(Run())[0], Find(Run(noise: 0.01))[0]);
        Assert.True(noisy.Low < quiet.Low && noisy.High > quiet.High);
    }

    [Fact]
    public void Cells_without_a_decision_widen_it_to_the_next_decided_ones()
    {
        // Equal at 1000 and at 10000, so that the change lies between 100 and 100000.
        var crossover = Assert.Single(Find(Run(grain => grain is 100 ? 1000 : grain is 100_000 ? 50_000 : grain)));
        Assert.InRange(crossover.Low, 100, 1000);
        Assert.InRange(crossover.High, 10_000, 100_000);
        Assert.InRange(crossover.Estimate, 1000, 10_000);
    }

    [Fact]
    public void None_in_the_range_measured_is_an_answer()
    {
        var run = Run(grain => grain / 2);
        Assert.Empty(Find(run));
        var curve = Assert.Single(Curve.In(VerdictEngine.Judge(run, new Rule())));
        Assert.Equal("Grain", curve.Along);
        Assert.Equal(Grains, curve.Points.Select(point => point.Value));
    }

    [Fact]
    public void Each_parameter_has_its_own_curves()
    {
        var verdicts = VerdictEngine.Judge(Run(counts: [4, 64, 512]), new Rule());
        Assert.Equal(3, Crossovers.Find(verdicts).Count(crossover => crossover.Along == "Grain"));
        Assert.Equal(3, Curve.In(verdicts).Count(curve => curve.Along == "Grain"));
        Assert.Equal(4, Curve.In(verdicts).Count(curve => curve.Along == "TaskCount"));
    }

    [Fact]
    public void A_winner_that_comes_back_is_two_crossovers()
    {
        var crossovers = Find(Run(grain => grain is 1000 ? 500 : grain * 2));
        Assert.Equal([("Sequential", "ParallelFor"), ("ParallelFor", "Sequential")], crossovers.Select(crossover => (crossover.Below, crossover.Above)));
    }

    [Fact]
    public void A_winner_that_was_not_measured_on_the_other_side_did_not_overtake_there()
    {
        var run = Run();
        var gap = run with { Cases = [.. run.Cases.Where(@case => @case.Model != "ParallelFor" || @case.Cell.Parameters.Any(p => p.Number == 100_000))] };
        var third = gap with
        {
            Cases = [.. gap.Cases,
            .. Grains.Select(grain => Constructed.Case("Slow", Constructed.Cell(64, grain),
                [.. Enumerable.Range(0, 10).Select(round => 9 * grain * (1 + 0.001 * round))]))]
        };
        var verdicts = VerdictEngine.Judge(third, new Rule());

        Assert.Equal(["Sequential", "Sequential", "Sequential", "ParallelFor"], verdicts.Select(verdict => Assert.Single(verdict.Best)));
        Assert.Empty(Crossovers.Find(verdicts));
    }

    [Fact]
    public void Cells_without_numbers_have_no_curve()
    {
        var cell = new Cell("Suite", "", "", [new Parameter("Text", "short")]);
        var run = Constructed.Run(Constructed.Case("A", cell, 1, 1, 1), Constructed.Case("B", cell, 2, 2, 2));
        Assert.Empty(Curve.In(VerdictEngine.Judge(run, new Rule())));
    }

    /// <summary>A curve over a size on which A takes and B takes what is given, without noise.</summary>
    private static Crossover Only(params (double Size, double A, double B)[] points)
    {
        static double[] Ten(double nanoseconds) => [.. Enumerable.Repeat(nanoseconds, 10)];
        static Cell Cell(double size) => new("Sorting", "", "", [new Parameter("Size", $"{size}", size)]);
        return Assert.Single(Find(Constructed.Run(
        [
            .. points.Select(each => Constructed.Case("A", Cell(each.Size), Ten(each.A))),
            .. points.Select(each => Constructed.Case("B", Cell(each.Size), Ten(each.B))),
        ])));
    }

    // Twice as fast at one end and half as fast at the other: the ratio is 1 half way. There is no logarithm of zero, nor of less.
    [Theory]
    [InlineData(10, 40, 20)]
    [InlineData(0, 10, 5)]
    [InlineData(-30, 10, -10)]
    [InlineData(-10, 10, 0)]
    public void Between_positive_values_the_middle_is_that_of_their_logarithms_and_else_their_own(double low, double high, double middle) =>
        Assert.Equal(middle, Only((low, 100, 200), (high, 200, 100)).Estimate, 9);

    // Twice as fast, 1% slower, 1% faster, half as fast: the ratio is 1 near the second size and, as near, next to the third.
    [Theory]
    [InlineData(1, 10, 100, 1000, 31.622776602)]
    [InlineData(-30, -20, -10, 0, -15)]
    public void Where_noise_crosses_more_than_once_the_middle_of_the_first_and_the_last_is_told(double a, double b, double c, double d, double middle) =>
        Assert.Equal(middle, Only((a, 100, 200), (b, 101, 100), (c, 100, 101), (d, 200, 100)).Estimate, 6);

    // Two rounds that differ a thousandfold say nothing of the ratio there, neither from below nor from above.
    [Fact]
    public void A_cell_about_which_nothing_is_known_leaves_the_whole_stretch_open()
    {
        var wild = Run();
        var cases = wild.Cases.Select(
            @case => @case.Cell["Grain"]!.Number is 1000 or 10_000 ? @case with { Rounds = Wild(@case.Model == "Sequential") } : @case);
        var crossover = Assert.Single(Find(wild with { Cases = [.. cases] }));
        Assert.Equal((100, 100_000), (Math.Round(crossover.Low), Math.Round(crossover.High)));
        Assert.InRange(crossover.Estimate, 100, 100_000);

        static ImmutableArray<RoundSample> Wild(bool up) => [new RoundSample(1, [up ? 1e-9 : 1e9]), new RoundSample(2, [up ? 1e9 : 1e-9])];
    }
}
