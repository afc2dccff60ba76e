using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

public sealed class ChangesTests
{
    private static readonly Rule rule = new();

    /// <summary>Ten rounds of about 1000 ns whose logarithms are ln(1000 · factor) ± 0.01.</summary>
    private static double[] Ten(double factor = 1) =>
        [.. Enumerable.Range(0, 10).Select(round => 1000 * factor * Math.Exp(round % 2 == 0 ? 0.01 : -0.01))];

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
    public void A_machine_that_is_slower_as_a_whole_changes_no_speedup()
    {
        var before = Of(("Sequential", Ten()), ("Thread", Ten(0.5)));
        var after = Of(("Sequential", Ten(1.3)), ("Thread", Ten(0.65)));
        Assert.All(Changes.Between(before, after, rule).Common, change => Assert.Equal(Gate.Regressed, change.Gate));
        var relative = Assert.Single(Changes.Between(before, after, rule, Yardstick.Speedup).Common);
        Assert.Equal(("Thread", Gate.Passed), (relative.Model, relative.Gate));
        Assert.Equal(1, relative.Ratio!.Value.Estimate, 9);
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
    [InlineData(1.3, 1.3, Gate.Undecided, true)]
    [InlineData(1.3, 2.6, Gate.Regressed, false)]
    [InlineData(2.6, 1.3, Gate.Passed, false)]
    public void Speedups_of_summaries_are_compared_by_what_both_changed(double machine, double model, Gate gate, bool noChange)
    {
        static Run Summaries(double sequential, double thread) => Constructed.Run(
            new Case(Constructed.Cell(), "Sequential", [], new SummaryStatistics(sequential, 5, 5, null, null)),
            new Case(Constructed.Cell(), "Thread", [], new SummaryStatistics(thread, 5, 5, null, null)));
        var change = Assert.Single(Changes.Between(Summaries(2000, 1000), Summaries(2000 * machine, 1000 * model), rule, Yardstick.Speedup).Common);
        Assert.Equal(("Thread", Evidence.Summary, gate, noChange), (change.Model, change.Evidence, change.Gate, change.NoChangeSeen));
        Assert.Equal(machine / model, change.Ratio!.Value.Estimate, 9);
        // Either of the two may be off by √1.4, and by its error.
        Assert.InRange(change.Ratio.Value.High / change.Ratio.Value.Estimate, 1.4, 1.45);
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

    [Theory]
    [InlineData(5, 0.05)]
    [InlineData(12, 0.03)]
    public void Forty_unchanged_cases_hardly_ever_raise_an_alarm(int rounds, double noise)
    {
        var random = new Random(2);
        var alarms = 0;
        for (var replicate = 0; replicate < 400; replicate++)
        {
            var names = Enumerable.Range(0, 40).Select(i => $"Model{i}").ToArray();
            Run Measure() => Of([.. names.Select(name => (name, Noisy(random, rounds, noise)))]);
            if (Changes.Between(Measure(), Measure(), rule).Common.Any(change => change.Gate == Gate.Regressed)) alarms++;
        }
        // The budget is 1%: 4 of 400 are expected at a difference of exactly the margin, none at all when nothing changed.
        Assert.Equal(0, alarms);
    }

    private static double[] Noisy(Random random, int rounds, double noise) =>
        [.. Enumerable.Range(0, rounds).Select(_ => 1000 * Math.Exp(noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2))];
}
