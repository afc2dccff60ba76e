using Analysis.Histories;
using Analysis.Tests.Commands;
using Analysis.Verdicts;

namespace Analysis.Tests.Histories;

/// <summary>What changed when, in histories whose steps are known.</summary>
public sealed class JudgedHistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Of_46_versions_of_20_cases_the_changed_ones_are_found_with_their_versions_and_sizes()
    {
        var judged = Judged(new MadeUpHistory(46, 20).Step(3, (30, 1.25)).Step(7, (12, 0.5), (40, 1.5)));
        Assert.Equal(["Method2", "Method1"], judged.Cases.Where(each => !each.Changes.IsEmpty).Select(each => each.Model));
        var (twice, once) = (judged.Cases[0], judged.Cases[1]);
        Assert.Equal([12, 40], twice.Changes.Select(change => change.Version));
        Assert.Equal([Verdict.Faster, Verdict.Slower], twice.Changes.Select(change => change.Verdict));
        var change = Assert.Single(once.Changes);
        Assert.Equal(30, change.Version);
        Assert.True(change.Ratio.Contains(1 / 1.25), $"{change.Ratio}");
        Assert.InRange(change.Before, 390, 410);
        Assert.InRange(change.After, 490, 510);
        Assert.Equal(change.Before / change.After, change.Ratio.Estimate, 9);
        Assert.True(change.Chance <= 0.001);
        Assert.Equal([twice, once], judged.Regressions(null));
        Assert.Equal([twice], judged.Regressions(6));
        Assert.Empty(judged.Regressions(5));
    }

    [Fact]
    public void What_became_slower_and_faster_again_is_no_regression_any_more()
    {
        var judged = Judged(new MadeUpHistory(30, 4).Step(0, (10, 1.5), (20, 1 / 1.5)));
        Assert.Equal([10, 20], judged.Cases[0].Changes.Select(change => change.Version));
        Assert.Empty(judged.Regressions(null));
    }

    [Fact]
    public void A_change_within_the_margin_is_named_and_is_no_regression()
    {
        var judged = Judged(new MadeUpHistory(40, 4, noise: 0.003).Step(0, (20, 1.03)));
        Assert.Equal(Verdict.Equivalent, Assert.Single(judged.Cases[0].Changes).Verdict);
        Assert.Empty(judged.Regressions(null));
    }

    [Fact]
    public void Few_versions_are_compared_with_their_neighbours()
    {
        var judged = Judged(new MadeUpHistory(4, 3).Step(1, (2, 3)));
        Assert.Equal(ChangeTest.Neighbours, judged.Test);
        var change = Assert.Single(judged.Cases[0].Changes);
        Assert.Equal((2, Verdict.Slower, null), (change.Version, change.Verdict, change.Chance));
        Assert.Single(judged.Regressions(null));
        Assert.All(judged.Cases.Skip(1), each => Assert.Empty(each.Changes));
    }

    [Fact]
    public void When_half_of_the_cases_change_together_the_machine_is_suspected()
    {
        var made = new MadeUpHistory(20, 4);
        for (var i = 0; i < 3; i++) made.Step(i, (10, 1.3));
        Assert.Contains("3 of 4 cases changed in this version",
            Assert.Single(Judged(made).Warnings, warning => warning.Code == "common-shift").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_of_zero_is_a_time_and_missing_ones_are_gaps()
    {
        string[] reports = [.. Enumerable.Range(0, 12)
            .Select(i => $"Method,Mean,Error\nGone,{(i < 6 ? "0.0000 ns" : "50.0 ns")},0.01 ns\nLate,{(i % 3 == 0 ? "NA" : "9.0 ns")},0.1 ns\n")];
        for (var i = 0; i < reports.Length; i++) File.WriteAllText(folder[$"A-2026-01-{i + 10}-report.csv"], reports[i]);
        var cases = JudgedHistory.Of(HistoryReader.Read([folder.Root], new ReadOptions()), new Rule(), 0.01).Cases;
        Assert.Equal(6, Assert.Single(cases[0].Changes).Version);
        Assert.Equal(4, cases[1].Times.Count(time => time is null));
    }

    private JudgedHistory Judged(MadeUpHistory made)
    {
        made.Write(folder.Root);
        return JudgedHistory.Of(HistoryReader.Read([folder.Root], new ReadOptions()), new Rule(), 0.01);
    }
}
