using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>What a gate makes of changes: who is in which list, in which order, and how the gate ends.</summary>
public sealed class GateResultTests
{
    private static Change Change(
        string model, Gate gate, double? estimate = 1, double low = 0.5, bool noChange = false, double? before = 100, double? after = 100) =>
        new(Constructed.Cell(), model, Evidence.Rounds, new CaseTime(5, before), new CaseTime(5, after),
            estimate is { } ratio ? new Interval(low, ratio, 2) : null, Verdict.Inconclusive, gate)
        { NoChangeSeen = noChange };

    private static CaseName Name(string model, double? time) => new(Constructed.Cell(), model, time);

    private static GateResult Of(params Change[] common) => GateResult.Of(new Changes([.. common], [], [], 0.98), missingAllowed: false);

    [Fact]
    public void What_is_missing_is_what_failed_and_then_what_is_gone_each_with_the_time_it_had()
    {
        var gate = GateResult.Of(
            new Changes([Change("Failed", Gate.Missing, null, before: 7)], [Name("Gone", 8), Name("NeverTimed", null)], [], 0.98), missingAllowed: false);
        Assert.Equal([("Failed", 7.0, true), ("Gone", 8.0, false)], gate.Missing.Select(each => (each.Model, each.Before, each.HasFailed)));
        Assert.Equal(["NeverTimed"], gate.Unmeasured.Select(each => each.Model));
        Assert.Equal((Gate.Missing, true, 0), (gate.Gate, gate.MissingFails, gate.All));
    }

    [Fact]
    public void What_has_a_time_only_now_is_new_and_what_has_none_is_unmeasured()
    {
        var gate = GateResult.Of(
            new Changes(
                [Change("Timed", Gate.NotCompared, null, before: null, after: 5), Change("Untimed", Gate.NotCompared, null, before: null, after: null)],
                [], [Name("Added", 6), Name("AddedUntimed", null)], 0.98), missingAllowed: false);
        Assert.Equal([("Timed", 5.0), ("Added", 6.0)], gate.New.Select(each => (each.Model, each.TypicalNanoseconds!.Value)));
        Assert.Equal(["Untimed", "AddedUntimed"], gate.Unmeasured.Select(each => each.Model));
        Assert.Empty(gate.Missing);
    }

    [Fact]
    public void The_worst_come_first_and_those_without_an_interval_last()
    {
        var gate = Of(
            Change("Bad", Gate.Regressed, 0.8), Change("Worse", Gate.Regressed, 0.6), Change("Unknown", Gate.Undecided, null),
            Change("Open", Gate.Undecided, 1.1), Change("Doubtful", Gate.Undecided, 0.9), Change("B", Gate.Passed, 2), Change("A", Gate.Passed, 1));
        Assert.Equal(["Worse", "Bad"], gate.Regressed.Select(each => each.Model));
        Assert.Equal(["Doubtful", "Open", "Unknown"], gate.Undecided.Select(each => each.Model));
        Assert.Equal(["B", "A"], gate.Passed.Select(each => each.Model));
        Assert.Equal(7, gate.All);
    }

    [Fact]
    public void Undecided_cases_that_show_no_change_are_told_apart_with_the_largest_possible_change_first()
    {
        var gate = Of(
            Change("Narrow", Gate.Undecided, low: 0.9, noChange: true), Change("Wide", Gate.Undecided, low: 0.4, noChange: true),
            Change("SameNumber", Gate.Undecided, null, noChange: true), Change("Open", Gate.Undecided));
        Assert.Equal(["SameNumber", "Wide", "Narrow"], gate.NoChangeSeen.Select(each => each.Model));
        Assert.Equal(["Open"], gate.Open.Select(each => each.Model));
    }

    [Fact]
    public void A_regression_comes_before_what_is_missing_and_that_before_what_is_undecided()
    {
        var (worse, gone, open, fine) =
            (Change("A", Gate.Regressed), Change("B", Gate.Missing, null), Change("C", Gate.Undecided), Change("D", Gate.Passed));
        Assert.Equal(Gate.Regressed, Of(worse, gone, open, fine).Gate);
        Assert.Equal(Gate.Missing, Of(gone, open, fine).Gate);
        Assert.Equal(Gate.Undecided, Of(open, fine).Gate);
        Assert.Equal(Gate.Passed, Of(fine).Gate);
        Assert.False(Of(fine).MissingFails);

        var allowed = GateResult.Of(new Changes([gone, fine], [], [], 0.98), missingAllowed: true);
        Assert.Equal((Gate.Passed, false, 1), (allowed.Gate, allowed.MissingFails, allowed.Missing.Length));
    }

    [Theory]
    [InlineData(Gate.Regressed)]
    [InlineData(Gate.Undecided)]
    [InlineData(Gate.Passed)]
    public void Something_was_compared_where_any_case_has_a_ratio(Gate gate)
    {
        Assert.True(Of(Change("A", Gate.Undecided, null), Change("B", gate)).Compared);
        Assert.False(Of(Change("A", gate, null), Change("B", gate, null)).Compared);
    }
}
