using Analysis.Reading;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.Metrics;

/// <summary>What a run allocates against an earlier one: who is in which list, in which order.</summary>
public sealed class MetricChangesTests
{
    private static Case Of(string model, double? bytes, bool isMeasured = true) =>
        new(Constructed.Cell(), model, [], isMeasured ? new SummaryStatistics(100, 1, 1, null, null) : null)
        {
            Metrics = bytes is { } value ? [new Metric(Metric.Allocated, Metric.Bytes, value, value, value)] : [],
        };

    private static MetricChanges Between(Case[] before, Case[] after, MetricQuestion? question = null) =>
        MetricChanges.Between(Constructed.Run(before), Constructed.Run(after), question ?? MetricQuestion.Allocated);

    [Fact]
    public void The_one_that_grew_most_comes_first_and_something_where_nothing_was_before_all()
    {
        var changes = Between(
            [Of("Twice", 100), Of("Thrice", 10), Of("FromNothing", 0), Of("Same", 5)],
            [Of("Twice", 200), Of("Thrice", 30), Of("FromNothing", 1), Of("Same", 5)]);
        Assert.Equal(["FromNothing", "Thrice", "Twice"], changes.Regressed.Select(change => change.Model));
        Assert.Equal(4, changes.Compared);
        Assert.Empty(changes.Undecided);
        Assert.Empty(changes.Missing);
    }

    [Fact]
    public void Of_what_should_be_high_the_one_that_shrank_most_comes_first_and_what_is_nothing_now_before_all()
    {
        var question = new MetricQuestion(Metric.Allocated, 0, HigherIsBetter: true);
        var changes = Between([Of("Half", 100), Of("Third", 30), Of("Gone", 5)], [Of("Half", 50), Of("Third", 10), Of("Gone", 0)], question);
        Assert.Equal(["Gone", "Third", "Half"], changes.Regressed.Select(change => change.Model));
    }

    [Fact]
    public void A_metric_that_is_gone_is_missing_and_that_of_a_case_that_failed_is_not()
    {
        var changes = Between(
            [Of("Gone", 1), Of("Failed", 1), Of("Never", null), Of("Only", 1)], [Of("Gone", null), Of("Failed", null, false), Of("Never", 1)]);
        Assert.Equal(["Gone", "Never"], changes.Cases.Select(change => change.Model));
        Assert.Equal(["Gone"], changes.Missing.Select(change => change.Model));
        Assert.Equal((0, Gate.NotCompared), (changes.Compared, changes.Cases[1].Gate));
    }

    [Fact]
    public void Another_metric_is_not_asked_about()
    {
        static Case With(double other) => Of("A", 1) with
        {
            Metrics = [new Metric("Other", "", other, other, other), new Metric(Metric.Allocated, Metric.Bytes, 1, 1, 1)],
        };
        Assert.Equal(Gate.Passed, Assert.Single(Between([With(1)], [With(2)]).Cases).Gate);
        Assert.Equal(Gate.Regressed, Assert.Single(Between([With(1)], [With(2)], new MetricQuestion("Other", 0.05)).Cases).Gate);
    }

    // 2^-13 of all samples of thirteen lie on one side of the median; all but one, 14 · 2^-13 = 0.17%, is more than the 0.05% that is allowed.
    [Fact]
    public void Rounds_say_their_median_and_between_which_of_them_it_lies()
    {
        double[] bytes = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112];
        var metric = Assert.Single(CaseMetrics.Of(Rounds(bytes), []));
        Assert.Equal(new Metric(Metric.Allocated, Metric.Bytes, 106, 100, 112), metric);
    }

    [Fact]
    public void Fractions_of_a_byte_show_an_average_that_may_be_off_by_two()
    {
        Assert.Equal(new Metric(Metric.Allocated, Metric.Bytes, 100.5, 98, 103), Assert.Single(CaseMetrics.Of(Rounds(100, 100.5, 101), [])));
        Assert.Equal(0, Assert.Single(CaseMetrics.Of(Rounds(0.5, 1), [])).Low);
    }

    [Fact]
    public void Rounds_come_before_what_is_printed_and_a_case_without_rounds_has_what_is_printed()
    {
        var printed = new Metric("Other", "", 1, 1, 1);
        var allocated = new Metric(Metric.Allocated, Metric.Bytes, 9, 9, 9);
        Assert.Equal([7.0, 1.0], CaseMetrics.Of(Rounds(7, 7) with { Metrics = [printed, allocated] }, []).Select(metric => metric.Value));
        Assert.Equal([printed, allocated], CaseMetrics.Of(Of("A", null) with { Metrics = [printed, allocated] }, []).AsEnumerable());
        Assert.Equal(
            [(Metric.Allocated, 7.0), ("CpuNanoseconds", 5.0)],
            CaseMetrics.Of(Rounds(7, 7) with { Rounds = [new RoundSample(1, [1], CpuNanoseconds: 5, PeakThreads: 2, AllocatedBytes: 7)] }, ["cpunanoseconds"])
                .Select(metric => (metric.Name, metric.Value)));
        Assert.Equal(
            [(Metric.Allocated, 7.0), ("CpuNanoseconds", 5.0), ("PeakThreads", 2.0), ("Other", 1.0)],
            CaseMetrics.Of(
                Rounds(7, 7) with { Rounds = [new RoundSample(1, [1], CpuNanoseconds: 5, PeakThreads: 2, AllocatedBytes: 7)], Metrics = [allocated, printed] },
                ["PeakThreads", "CpuNanoseconds"]).Select(metric => (metric.Name, metric.Value)));
        Assert.Empty(CaseMetrics.Of(new Case(Constructed.Cell(), "A", [new RoundSample(1, [1])]), []));
    }

    private static Case Rounds(params double[] bytes) =>
        new(Constructed.Cell(), "A", [.. bytes.Select((each, i) => new RoundSample(i + 1, [1]) { AllocatedBytes = each })]);
}
