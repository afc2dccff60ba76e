using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;
using static Analysis.Tests.Verdicts.RunToRun.TenRounds;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>What each run says of its own baseline is compared, and a faster machine changes nothing.</summary>
public sealed class SpeedupChangesTests
{
    private static readonly Rule rule = new();

    private static Run Of(params (string Model, double[] Nanoseconds)[] models) => Constructed.OneCell(models);

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

    [Fact]
    public void A_baseline_is_no_case_of_a_relative_comparison_unless_it_failed()
    {
        var before = Of(("Sequential", Ten()), ("Thread", Ten()));
        var failed = Of(("Sequential", []), ("Thread", Ten()));
        var changes = Changes.Between(before, failed, rule, Yardstick.Speedup).Common;
        Assert.Equal([("Sequential", Gate.Missing), ("Thread", Gate.Undecided)], changes.Select(change => (change.Model, change.Gate)));
        Assert.All(changes, change => Assert.Null(change.Ratio));
        Assert.Equal("Thread", Assert.Single(Changes.Between(failed, failed, rule, Yardstick.Speedup).Common).Model);
        Assert.Equal("Thread", Assert.Single(Changes.Between(failed, before, rule, Yardstick.Speedup).Common).Model);
    }

    [Fact]
    public void Speedups_without_a_baseline_in_the_cell_have_times_and_no_ratio()
    {
        var alone = Of(("Thread", Ten()));
        var change = Assert.Single(Changes.Between(alone, alone, rule, Yardstick.Speedup).Common);
        Assert.Equal((10, Evidence.None, Gate.Undecided), (change.Before.Rounds, change.Evidence, change.Gate));
        Assert.Equal((null, true), (change.Ratio, change.NoChangeSeen));
    }

    // The machine is half as fast in every second round; ratios within a round do not see it.
    [Fact]
    public void A_speedup_is_taken_round_by_round_over_the_common_ones()
    {
        double[] Paced(double by) => [.. Ten(by).Select((time, i) => time * (1 + i % 2))];
        double[] none = [double.NaN, double.NaN];
        var run = Of(("Sequential", [.. none, .. Paced(1), .. Paced(1)]), ("Thread", [1e9, 1e9, .. Paced(0.5)]));
        var change = Assert.Single(Changes.Between(run, run, rule, Yardstick.Speedup).Common);
        Assert.Equal((Evidence.Rounds, Verdict.Equivalent), (change.Evidence, change.Verdict));
        Assert.InRange(change.Ratio!.Value.High, 1.0001, 1.01);
    }

    [Fact]
    public void Speedups_of_single_launches_change_by_what_both_changed_and_either_may_err()
    {
        static Case Once(string model, double[] iterations) => new(Constructed.Cell(), model, [new RoundSample(1, [.. iterations])]);
        var before = Constructed.Run(Once("Sequential", Ten(2)), Once("Thread", Ten()));
        var after = Constructed.Run(Once("Sequential", Ten(3)), Once("Thread", Ten(3)));
        var change = Assert.Single(Changes.Between(before, after, rule, Yardstick.Speedup).Common);
        // t(18) = 2.8784 at 0.5%; either ratio has half of the error.
        var half = 2.8784 * 0.0047140 + Math.Log(1.4) / 2;
        Assert.Equal((Evidence.OneRound, 0.5), (change.Evidence, Math.Round(change.Ratio!.Value.Estimate, 9)));
        Assert.Equal(Math.Log(0.5) - 2 * half, Math.Log(change.Ratio.Value.Low), 4);
        Assert.Equal(Math.Log(0.5) + 2 * half, Math.Log(change.Ratio.Value.High), 4);
    }
}
