using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;
using static Analysis.Tests.Verdicts.RunToRun.TenRounds;

namespace Analysis.Tests.Verdicts.RunToRun;

public sealed class ChangesTests
{
    private static readonly Rule rule = new();

    private static Run Of(params (string Model, double[] Nanoseconds)[] models) => Constructed.OneCell(models);

    [Fact]
    public void A_case_that_became_slower_by_a_fifth_has_regressed()
    {
        // Variance of either side 10·0.01²/9 = 1.1111e-4; standard error √(2·1.1111e-4/10) = 0.0047140; 18 degrees of freedom. One case, one look:
        // 1% on either side, t(0.99; 18) = 2.5524 (any table). So ln ratio = −ln 1.2 ± 0.012032.
        var change = Assert.Single(Changes.Between(Of(("Thread", Ten())), Of(("Thread", Ten(1.2))), rule).Common);
        Assert.Equal(Math.Exp(-Math.Log(1.2) - 0.012032), change.Ratio!.Value.Low, 5);
        Assert.Equal(1 / 1.2, change.Ratio!.Value.Estimate, 12);
        Assert.Equal(Math.Exp(-Math.Log(1.2) + 0.012032), change.Ratio!.Value.High, 5);
        Assert.Equal((Verdict.Slower, Gate.Regressed), (change.Verdict, change.Gate));
    }

    [Theory]
    [InlineData(1.0, Verdict.Equivalent, Gate.Passed)]
    [InlineData(1.03, Verdict.Equivalent, Gate.Passed)]
    [InlineData(1.05, Verdict.Slower, Gate.Undecided)]
    [InlineData(0.8, Verdict.Faster, Gate.Passed)]
    public void Whole_intervals_decide(double factor, Verdict verdict, Gate gate)
    {
        var change = Assert.Single(Changes.Between(Of(("Thread", Ten())), Of(("Thread", Ten(factor))), rule).Common);
        Assert.Equal((verdict, gate), (change.Verdict, change.Gate));
    }

    [Fact]
    public void Cases_of_one_run_only_are_named_and_not_judged()
    {
        var changes = Changes.Between(Of(("Thread", Ten()), ("Old", Ten())), Of(("Thread", Ten()), ("New", Ten())), rule);
        Assert.Equal("Thread", Assert.Single(changes.Common).Model);
        Assert.Equal("Old", Assert.Single(changes.OnlyBefore).Model);
        Assert.Equal("New", Assert.Single(changes.OnlyAfter).Model);
    }

    [Fact]
    public void Numbers_written_in_two_cultures_are_the_same_parameter()
    {
        static Run WithCount(string text) => Constructed.Run(Constructed.Case(
            "Thread", new Cell("Suite", "", "", [new Parameter("Count", text, 1000)]), Ten()));
        Assert.Single(Changes.Between(WithCount("1,000"), WithCount("1.000"), rule).Common);
    }

    [Fact]
    public void Nothing_measured_before_is_not_compared_and_never_a_pass()
    {
        var change = Assert.Single(Changes.Between(Of(("Thread", [])), Of(("Thread", Ten())), rule).Common);
        Assert.Equal((Evidence.None, Gate.NotCompared), (change.Evidence, change.Gate));
        Assert.Null(change.Ratio);
        Assert.Null(change.Before.TypicalNanoseconds);
    }

    [Fact]
    public void Summaries_give_a_weak_verdict_from_their_own_error()
    {
        // 15 iterations: Error = t(0.9995; 14)·StdDev/√15 = 4.1405·10/3.8730 = 10.69.
        static Run Summary(double mean) => Constructed.Run(new Case(
            Constructed.Cell(), "Thread", [], new SummaryStatistics(mean, 10.69, 10, null, null)));
        var same = Assert.Single(Changes.Between(Summary(1000), Summary(1000), rule).Common);
        Assert.Equal((Evidence.Summary, Gate.Undecided), (same.Evidence, same.Gate));
        Assert.Equal(Gate.Regressed, Assert.Single(Changes.Between(Summary(1000), Summary(1400), rule).Common).Gate);
    }

    [Theory]
    // The error of either mean is 10.69 ns: its interval at one launch is ± 2% or so, without what other launches may bring.
    [InlineData(1000, 1000, 10.69, true)]
    [InlineData(1000, 1010, 10.69, true)]
    [InlineData(1000, 1049, 60, true)]
    [InlineData(1000, 1100, 10.69, false)]
    [InlineData(1000, 1060, 60, false)]
    [InlineData(1000, 1400, 10.69, false)]
    public void What_neither_the_margin_nor_the_scatter_of_the_launch_tells_apart_shows_no_change(double before, double after, double error, bool expected)
    {
        Run Summary(double mean) => Constructed.Run(new Case(
            Constructed.Cell(), "Thread", [], new SummaryStatistics(mean, error, error, null, null)));
        var change = Assert.Single(Changes.Between(Summary(before), Summary(after), rule).Common);
        Assert.Equal(expected, change.NoChangeSeen);
    }

    [Fact]
    public void No_change_is_seen_only_where_nothing_is_decided()
    {
        var random = new Random(3);
        var seen = 0;
        for (var i = 0; i < 400; i++)
        {
            var (rounds, factor) = (2 + i % 9, i % 3 == 0 ? 1 : 1 + 0.2 * random.NextDouble());
            var after = Noisy(random, rounds, 0.03).Select(time => time * factor).ToArray();
            var change = Changes.Between(Of(("Thread", Noisy(random, rounds, 0.03))), Of(("Thread", after)), rule).Common[0];
            if (!change.NoChangeSeen) continue;
            seen++;
            Assert.Equal(Verdict.Inconclusive, change.Verdict);
            Assert.NotEqual(Gate.Regressed, change.Gate);
            Assert.InRange(change.Ratio!.Value.Estimate, 1 / 1.05, 1.05);
            Assert.True(change.Ratio.Value.Contains(1));
        }
        Assert.InRange(seen, 50, 350);
    }

    [Fact]
    public void Swapping_the_runs_inverts_every_ratio()
    {
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            var (a, b) = (Of(("Thread", Noisy(random, 6, 1))), Of(("Thread", Noisy(random, 9, 1.1))));
            var there = Changes.Between(a, b, rule).Common[0].Ratio!.Value;
            var back = Changes.Between(b, a, rule).Common[0].Ratio!.Value.Inverse();
            Assert.Equal(there.Low, back.Low, 9);
            Assert.Equal(there.Estimate, back.Estimate, 9);
            Assert.Equal(there.High, back.High, 9);
        }
    }

    // Two cases, two looks of the earlier run and three of the later one: twelve chances to be wrong share 1%.
    [Fact]
    public void The_error_is_shared_among_all_cases_and_all_pairs_of_looks()
    {
        var before = Of(("Thread", Ten()), ("Async", Ten())) with { Info = Constructed.Info(5, 10) };
        var after = Of(("Thread", Ten()), ("Async", Ten()), ("New", Ten())) with { Info = Constructed.Info(5, 10, 20) };
        Assert.Equal(1 - 2 * 0.01 / 12, Changes.Between(before, after, rule).Confidence, 12);
        Assert.Equal(0.98, Changes.Between(Of(("Old", Ten())), Of(("New", Ten())), rule).Confidence, 12);
    }

    /// <summary>One launch per row.</summary>
    private static Run Launches(params double[][] launches) =>
        Constructed.Run(new Case(Constructed.Cell(), "Thread", [.. launches.Select((each, i) => new RoundSample(i + 1, [.. each]))]));

    // Variance 10·0.01²/9, standard error 0.0047140, t(18) = 2.5524 at 1%: 0.012032 as above, and ln(1.4)/2 for other launches.
    [Fact]
    public void Single_launches_are_compared_by_their_iterations()
    {
        var change = Assert.Single(Changes.Between(Launches(Ten()), Launches(Ten(1.5)), rule).Common);
        Assert.Equal((Evidence.OneRound, Verdict.Slower, Gate.Regressed), (change.Evidence, change.Verdict, change.Gate));
        Assert.Equal(-Math.Log(1.5) - 0.012032 - Math.Log(1.4) / 2, Math.Log(change.Ratio!.Value.Low), 5);
        Assert.Equal(-Math.Log(1.5) + 0.012032 + Math.Log(1.4) / 2, Math.Log(change.Ratio!.Value.High), 5);
    }

    [Fact]
    public void A_single_launch_is_compared_with_the_launches_of_the_other_run_one_by_one()
    {
        // Ten launches of ten iterations each, whose medians are 1000·e^±0.01: as many values as the single launch has, and the same interval.
        double[][] ten = [.. Ten().Select(level => Enumerable.Repeat(level, 10).ToArray())];
        var change = Assert.Single(Changes.Between(Launches(Ten()), Launches(ten), rule).Common);
        Assert.Equal(Evidence.OneRound, change.Evidence);
        Assert.Equal(0.012032 + Math.Log(1.4) / 2, Math.Log(change.Ratio!.Value.High), 5);
        Assert.Null(Assert.Single(Changes.Between(Launches([1000]), Launches(ten), rule).Common).Ratio);
        Assert.Null(Assert.Single(Changes.Between(Launches(ten), Launches([1000]), rule).Common).Ratio);
    }

    // Of two trusted launches all twenty iterations count: the variance is 20·0.01²/19, t(38) = 2.4286 at 1%.
    [Fact]
    public void Where_one_launch_is_trusted_a_few_are_taken_together()
    {
        var change = Assert.Single(Changes.Between(Launches(Ten(), Ten()), Launches(Ten(), Ten()), rule with { Trust = Trust.Launch }).Common);
        Assert.Equal(Evidence.OneRound, change.Evidence);
        Assert.Equal(2.4286 * Math.Sqrt(2 * 20 * 0.0001 / 19 / 20), Math.Log(change.Ratio!.Value.High), 5);
    }

    [Fact]
    public void Fewer_launches_of_either_run_widen_the_change()
    {
        // Up to eight launches may all be of one group, and up to four those of both runs of opposite ones.
        var (four, ten) = (Ten()[..4], Ten());
        var there = Assert.Single(Changes.Between(Of(("Thread", four)), Of(("Thread", ten)), rule).Common).Ratio!.Value;
        Assert.InRange(Math.Log(there.High), Math.Log(1.7), Math.Log(1.7) + 0.05);
        var back = Assert.Single(Changes.Between(Of(("Thread", ten)), Of(("Thread", four)), rule).Common).Ratio!.Value;
        Assert.InRange(Math.Log(back.High), Math.Log(1.7), Math.Log(1.7) + 0.05);
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100, 101, false)]
    public void Without_intervals_only_the_same_number_shows_no_change(double before, double after, bool expected)
    {
        static Run Mean(double mean) =>
            Constructed.Run(new Case(Constructed.Cell(), "Thread", [], new SummaryStatistics(mean, null, null, null, null)));
        var change = Assert.Single(Changes.Between(Mean(before), Mean(after), rule).Common);
        Assert.Equal((expected, Gate.Undecided), (change.NoChangeSeen, change.Gate));
    }

    [Fact]
    public void Nothing_measured_in_either_run_is_no_sign_of_no_change() =>
        Assert.False(Assert.Single(Changes.Between(Of(("Thread", [])), Of(("Thread", [])), rule).Common).NoChangeSeen);

    private static double[] Noisy(Random random, int rounds, double noise) =>
        [.. Enumerable.Range(0, rounds).Select(_ => 1000 * Math.Exp(noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2))];

    // A step of 5 ns in 1000 ns scatters by 0.5%/√12 where every round reads the same.
    [Fact]
    public void Identical_rounds_are_believed_as_far_as_the_coarser_of_both_clocks_goes()
    {
        double[] same = [.. Enumerable.Repeat(1000.0, 10)];
        Run Clocked(double? step) => Of(("Thread", same)) with { Info = Constructed.Info() with { TimerResolutionNanoseconds = step } };
        double Width(double? before, double? after)
        {
            var ratio = Assert.Single(Changes.Between(Clocked(before), Clocked(after), rule).Common).Ratio!.Value;
            return Math.Log(ratio.High / ratio.Low);
        }

        Assert.Equal(Width(null, null) * 5 / Math.Sqrt(12), Width(5, null), 9);
        Assert.Equal(Width(5, null), Width(null, 5), 12);
    }
}
