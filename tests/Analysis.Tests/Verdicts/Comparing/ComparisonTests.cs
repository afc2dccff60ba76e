using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Comparing;

/// <summary>The interval of two models' ratio, worked out by hand.</summary>
public sealed class ComparisonTests
{
    private const double H = 0.02, Tail = 0.001;

    // Nine values −h 0 h −h 0 h −h 0 h: their mean is 0, their squares sum up to 6h².
    private static readonly double[] pattern = [-H, 0, H, -H, 0, H, -H, 0, H];
    private static readonly Rule rule = new();

    private static double[] Nine(double typical) => [.. pattern.Select(log => typical * Math.Exp(log))];

    [Fact]
    public void Single_launches_are_compared_by_their_iterations_and_widened_by_half_of_the_weak_gap()
    {
        // The variance of either is 6h²/8, the standard error √(2 · 0.75 / 9) h = 0.0081650, t(16) exceeds 3.686 with 0.1%: 0.030097; ln(1.4)/2 = 0.168236.
        var ratio = Comparison.Ratio(Made.Launches("A", Nine(500)), Made.Launches("B", Nine(1000)), Evidence.OneRound, rule, Tail);
        Equal(Math.Log(2), 0.030097 + 0.168236, ratio);
    }

    [Fact]
    public void A_few_launches_taken_for_one_are_widened_less_by_the_root_of_the_fewer_ones()
    {
        // Variances 12h²/17 of 18 iterations and 18h²/26 of 27; degrees of freedom by Satterthwaite.
        var (a, b) = (12.0 / 17 / 18, 18.0 / 26 / 27);
        var freedom = (a + b) * (a + b) / (a * a / 17 + b * b / 26);
        var halfWidth = StudentT.Quantile(Tail, freedom) * Math.Sqrt(a + b) * H + Math.Log(1.4) / 2 / Math.Sqrt(2);
        var (two, three) = (Made.Launches("A", Nine(500), Nine(500)), Made.Launches("B", Nine(1000), Nine(1000), Nine(1000)));

        Equal(Math.Log(2), halfWidth, Comparison.Ratio(two.AsOneRound(), three.AsOneRound(), Evidence.OneRound, rule, Tail));
        Equal(-Math.Log(2), halfWidth, Comparison.Ratio(three.AsOneRound(), two.AsOneRound(), Evidence.OneRound, rule, Tail));
    }

    [Fact]
    public void Two_iterations_on_either_side_make_an_interval_and_one_makes_none()
    {
        var (one, two) = (Made.Launches("A", [100]), Made.Launches("B", [100, 101]));
        Assert.NotNull(Comparison.Ratio(two, two, Evidence.OneRound, rule, Tail));
        Assert.Null(Comparison.Ratio(one, two, Evidence.OneRound, rule, Tail));
        Assert.Null(Comparison.Ratio(two, one, Evidence.OneRound, rule, Tail));
    }

    [Fact]
    public void Identical_iterations_are_believed_as_far_as_the_coarser_clock_goes()
    {
        // A step of 5 ns in 1000 is 0.5%; rounding to it scatters by 0.005/√12. t(8) = 4.501.
        Contender Once(double? step) =>
            Contender.Of(new Case(Constructed.Cell(), "A", [new RoundSample(1, [1000, 1000, 1000, 1000, 1000])]), rule, step);
        var halfWidth = 4.501 * 0.005 / Math.Sqrt(12) * Math.Sqrt(2 / 5.0) + Math.Log(1.4) / 2;
        Equal(0, halfWidth, Comparison.Ratio(Once(5), Once(null), Evidence.OneRound, rule, Tail));
        Equal(0, halfWidth, Comparison.Ratio(Once(null), Once(5), Evidence.OneRound, rule, Tail));
    }

    [Fact]
    public void Identical_rounds_are_believed_as_far_as_both_clocks_go()
    {
        double[] same = [.. Enumerable.Repeat(1000.0, 9)];
        var halfWidth = 4.501 * Math.Sqrt(0.005 * 0.005 / 12 + 0.001 * 0.001) / 3;
        Equal(0, halfWidth, Comparison.Ratio(Made.Clocked("A", 5, same), Made.Rounds("B", same), Evidence.Rounds, rule, Tail));
        Equal(0, halfWidth, Comparison.Ratio(Made.Rounds("A", same), Made.Clocked("B", 5, same), Evidence.Rounds, rule, Tail));
    }

    [Fact]
    public void Groups_inside_the_launches_of_either_model_widen_what_few_launches_say()
    {
        var (steady, grouped) = (Made.Launches("A", [100, 101, 100], [100, 101, 100]), Made.Launches("B", [100, 200, 100], [100, 200, 100]));
        Assert.Equal(Math.Log(2) / 2, Comparison.Allowance(steady, grouped, 1, rule), 12);
        Assert.Equal(Math.Log(2) / 2, Comparison.Allowance(grouped, steady, 1, rule), 12);
        Assert.Equal(Math.Log(2), Comparison.Allowance(steady, grouped, 2, rule), 12);
        Assert.Equal(Math.Log(1.7), Comparison.Allowance(steady, steady, 2, rule), 12);
        Assert.Equal(0, Comparison.Allowance(steady, grouped, 9, rule), 12);
    }

    // One round in common is no sample, two are: t(1) = 318.309 at 0.1%, standard error 0.01, and all of the gap that so few may hide.
    [Fact]
    public void Only_common_rounds_count_and_two_of_them_at_least()
    {
        const double none = double.NaN;
        var model = Made.Rounds("A", none, 100, none, 100, 100);
        Assert.Null(Comparison.Ratio(model, Made.Rounds("B", 300, none, 300, 200), Evidence.Rounds, rule, Tail));
        var ratio = Comparison.Ratio(model, Made.Rounds("B", 300, 200 * Math.Exp(0.01), 300, 200 * Math.Exp(-0.01), none), Evidence.Rounds, rule, Tail);
        Equal(Math.Log(2), 318.309 * 0.01 + Math.Log(1.7), ratio, digits: 4);
    }

    [Fact]
    public void From_fifteen_rounds_on_two_intervals_share_the_error_and_what_both_hold_counts()
    {
        double[] logs = [.. pattern, .. pattern];
        logs[4] = 0.5;
        var ratio = Comparison.Ratio(
            Made.Rounds("A", [.. logs.Select(log => 500 * Math.Exp(-log))]), Made.Rounds("B", [.. logs.Select(_ => 1000.0)]), Evidence.Rounds,
            rule with { TrimmedShare = 0.25 }, Tail)!.Value;

        double[] differences = [.. logs.Select(log => log + Math.Log(2))];
        var expected = LogRatio.Paired(differences, 0).ToInterval(0.75 * Tail, 0).Overlap(LogRatio.Trimmed(differences, 1, 0).ToInterval(0.25 * Tail, 0));
        Assert.Equal(expected.Low, ratio.Low, 9);
        Assert.Equal(expected.Estimate, ratio.Estimate, 9);
        Assert.Equal(expected.High, ratio.High, 9);
    }

    // Without extremes the interval of all rounds is the narrower one. Its variance is 12h²/17; of one of four parts of the error it has three.
    [Fact]
    public void From_fifteen_rounds_without_extremes_the_interval_of_all_of_them_decides_with_its_part_of_the_error()
    {
        double[] logs = [.. pattern, .. pattern];
        var halfWidth = StudentT.Quantile(0.75 * Tail, 17) * Math.Sqrt(12.0 / 17 / 18) * H;
        Equal(Math.Log(2), halfWidth, Comparison.Ratio(
            Made.Rounds("A", [.. logs.Select(log => 500 * Math.Exp(-log))]), Made.Rounds("B", [.. logs.Select(_ => 1000.0)]), Evidence.Rounds,
            rule with { TrimmedShare = 0.25 }, Tail), digits: 9);
    }

    [Fact]
    public void Launches_that_shared_a_process_are_compared_lap_by_lap_and_others_by_their_medians()
    {
        // Lap by lap the reference takes 2, 3 and 1/9 times as long; either median is 2.
        Assert.Equal(2, Estimate(process: 1, referenceProcess: 1), 9);
        Assert.Equal(1, Estimate(process: 1, referenceProcess: 2), 9);
        Assert.Equal(1, Estimate(process: 1, referenceProcess: null), 9);
        Assert.Equal(1, Estimate(process: null, referenceProcess: 1), 9);

        static double Estimate(int? process, int? referenceProcess) => Comparison.Ratio(
            Of("A", process, 1, 2, 9), Of("B", referenceProcess, 2, 6, 1), Evidence.Rounds, rule, Tail)!.Value.Estimate;
        static Contender Of(string model, int? process, params double[] laps) => Contender.Of(
            new Case(Constructed.Cell(), model, [.. Enumerable.Range(1, 9).Select(round => new RoundSample(round, [.. laps]) { Process = process })]),
            rule, null);
    }

    [Fact]
    public void Without_evidence_there_is_no_ratio() =>
        Assert.Null(Comparison.Ratio(Made.Rounds("A", 1, 2, 3), Made.Rounds("B", 1, 2, 3), Evidence.None, rule, Tail));

    [Fact]
    public void The_noise_of_two_models_is_that_of_their_common_rounds_and_from_fifteen_on_without_the_extremes()
    {
        Assert.Null(Comparison.Noise(Made.Rounds("A", 1), Made.Rounds("B", 1, 2), rule));
        var (ratio, rounds) = Comparison.Noise(Made.Rounds("A", 1, 1), Made.Rounds("B", 1, Math.E, 1), rule)!.Value;
        Assert.Equal((2, 0.5, 0.5), (rounds, Math.Round(ratio.Centre, 9), Math.Round(ratio.StandardError, 9)));

        double[] many = [.. pattern, .. pattern];
        many[0] = 9;
        var trimmed = Comparison.Noise(Made.Rounds("A", [.. many.Select(_ => 1.0)]), Made.Rounds("B", [.. many.Select(Math.Exp)]), rule)!.Value;
        Assert.Equal(18, trimmed.Rounds);
        Assert.InRange(trimmed.Ratio.Centre, 0, 0.01);
    }

    private static void Equal(double centre, double halfWidth, Interval? actual, int digits = 5)
    {
        Assert.NotNull(actual);
        Assert.Equal(centre - halfWidth, Math.Log(actual.Value.Low), digits);
        Assert.Equal(centre + halfWidth, Math.Log(actual.Value.High), digits);
    }
}
