using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

public class DisturbedLapsTests
{
    /// <summary>Twelve launches of eight quiet laps, and in each as many disturbed ones that take so many times as long.</summary>
    private static Case Launches(string model, double typical, int disturbed, double slower, ulong seed)
    {
        var random = SplitMix64.For(seed);
        return new Case(Constructed.Cell(), model, [.. Enumerable.Range(1, 12).Select(round =>
        {
            double[] quiet = [.. Enumerable.Range(0, 8).Select(_ => typical * Math.Exp(0.01 * random.Normal()))];
            double[] noisy = [.. Enumerable.Range(0, disturbed).Select(_ => typical * slower)];
            return new RoundSample(round, [.. quiet]) { Laps = [.. quiet.Concat(noisy).Select(each => new Lap(each))] };
        })]);
    }

    [Fact]
    public void A_run_that_left_nothing_out_has_nothing_to_compare() =>
        Assert.Null(DisturbedLaps.Of(Constructed.Run(Launches("A", 100, 0, 1, 1), Launches("B", 200, 0, 1, 2)), new Rule()));

    [Fact]
    public void What_hits_all_models_alike_shifts_no_ratio()
    {
        var check = DisturbedLaps.Of(Constructed.Run(Launches("A", 100, 9, 1.5, 1), Launches("B", 200, 9, 1.5, 2)), new Rule())!;
        Assert.Equal((12 * 2 * 9, 12 * 2 * 17), (check.LeftOut, check.Laps));
        Assert.InRange(Assert.Single(check.Pairs).Shift, 0.97, 1.03);
        Assert.Equal(0, check.BeyondInterval);
    }

    // Most laps of one model are disturbed: with them it takes 1.5 times as long.
    [Fact]
    public void What_hits_one_model_alone_is_told()
    {
        var check = DisturbedLaps.Of(Constructed.Run(Launches("A", 100, 9, 1.5, 1), Launches("B", 200, 0, 1, 2)), new Rule())!;
        var pair = Assert.Single(check.Pairs);
        Assert.Equal(1, check.BeyondInterval);
        Assert.InRange(pair.Shift, 1.45, 1.55);
        Assert.InRange(pair.Published.Estimate, 1.95, 2.05);
    }

    [Fact]
    public void A_cell_is_looked_at_that_lost_laps_in_a_single_launch_and_others_are_not()
    {
        var (quiet, noisy) = (Launches("A", 100, 0, 1, 1), Launches("A", 100, 9, 1.5, 1));
        var once = quiet with { Rounds = quiet.Rounds.SetItem(3, noisy.Rounds[3]) };
        var elsewhere = new[] { Launches("A", 100, 0, 1, 3), Launches("B", 200, 0, 1, 4) }.Select(@case => @case with { Cell = Constructed.Cell(4) });
        var check = DisturbedLaps.Of(Constructed.Run([once, Launches("B", 200, 0, 1, 2), .. elsewhere]), new Rule())!;
        Assert.Equal((9, Constructed.Cell()), (check.LeftOut, Assert.Single(check.Pairs).Cell));
    }
}
