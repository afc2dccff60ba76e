using System.Collections.Immutable;
using Analysis.Histories;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Trend;

/// <summary>What a history says, in sentences.</summary>
public static class TrendAnswer
{
    /// <summary><c>46 versions, A to Z, in the order of their commits: 3 of 20 cases changed, and the newest change of 1 is a regression.</c></summary>
    public static string Lead(TrendContent content)
    {
        var versions = content.History.Versions;
        var opening = $"{Numbers.Counted(versions.Length, "version")}, {versions[0].Label} to {versions[^1].Label}, "
            + $"in the order of {Order(content.History.History.Order)}: ";
        if (content.Changed.IsEmpty) return opening + $"none of {Numbers.Counted(content.History.Cases.Length, "case")} changed by more than chance explains.";
        var changed = $"{Numbers.Text(content.Changed.Length)} of {Numbers.Counted(content.History.Cases.Length, "case")} changed";
        var within = content.Newest is { } newest ? $" within the newest {Numbers.Counted(newest, "version")}" : "";
        return opening + changed + (content.Regressions.IsEmpty
            ? $", and no newest change is a regression{within}."
            : $", and the newest change of {Numbers.Text(content.Regressions.Length)} is a regression{within}.");
    }

    /// <summary>Of the cases whose newest change is a regression, that change.</summary>
    public static ImmutableArray<Sentence> Regressions(TrendContent content) =>
        [.. content.Regressions.Select(each => Told(each, each.Last!, content.History))];

    /// <summary>All other changes, the newest first.</summary>
    public static ImmutableArray<Sentence> Others(TrendContent content) =>
    [
        .. content.Changed.SelectMany(each => each.Changes.Select(change => (Case: each, Change: change)))
            .Where(each => !content.Regressions.Any(@case => @case.Last == each.Change))
            .OrderByDescending(each => each.Change.Version)
            .Select(each => Told(each.Case, each.Change, content.History)),
    ];

    /// <summary>What is compared, where that is not times, and how sure it is.</summary>
    public static string Worth(TrendContent content) => content.History.Yardstick == Yardstick.Makespan ? Sureness(content)
        : $"Compared are times over those of {Baselines(content.History)} in the same version, so that a machine that is slower as a whole makes no "
            + $"difference. {Sureness(content)}";

    private static string Baselines(JudgedHistory history)
    {
        var names = history.Cases.Select(each => history.Versions[^1].Run.BaselineOf(each.Cell.Suite)).OfType<string>().Distinct().ToArray();
        return names is [var only] ? $"the baseline {only}" : "each class's baseline";
    }

    private static string Sureness(TrendContent content)
    {
        var (history, level) = (content.History, Percent.Exact(content.History.Level));
        var rate = $"Where nothing changes, the chance that any of all cases gets a change is at most {level}";
        if (history.Test == ChangeTest.Permutations)
            return $"{rate}, as long as neighbouring versions have no more in common than distant ones; "
                + $"intervals are {Percent.Exact(history.Confidence)} ones. docs/trend.md has the figures.";
        var few = $"With {Numbers.Counted(history.Versions.Length, "version")} a change cannot be told from chance by their order, "
            + $"which takes {Numbers.Text(EDivisive.FewestValues(history.Level))}";
        return $"{few}: each version was compared with the one before, by launches, as check does. {rate}. {More(history)}";
    }

    private static string More(JudgedHistory history) => history.Cases.SelectMany(each => each.Times).OfType<VersionTime>().Any(time => time.Low is not null)
        ? "More versions, or five launches of each and more, decide more."
        : "None of the files tells how sure its times are, so that nothing can be decided: add versions, or files that have the column Error.";

    /// <summary><c>Sort, Quick takes 20% longer (18% to 22%) since 2025-03-01: 1 ms before, 1.2 ms then; by chance in 0.05% of histories</c>.</summary>
    private static Sentence Told(CaseHistory @case, ChangePoint change, JudgedHistory history) =>
        new([
            new Phrase(CellLabel.WithModel(@case.Cell, @case.Model), Strong: true),
            new Phrase($" {ChangeWords.Of(change.Ratio)} since {history.Versions[change.Version].Label}: "
                + $"{LevelWords.Of(change.Before, history.Yardstick)} before, {LevelWords.Of(change.After, history.Yardstick)} then; {Sure(change, history)}."),
        ]);

    /// <summary><c>by chance 1 time in 2,000 at most</c>.</summary>
    public static string Sure(ChangePoint change, JudgedHistory history) => change.Chance is { } chance
        ? $"by chance in {Percent.Exact(chance)} of unchanged histories"
        : $"wrong with {Percent.Exact(history.Level)} at most";

    /// <summary>What the change was decided to be.</summary>
    public static string Kind(ChangePoint change) => change switch
    {
        { IsRegression: true } => "slower by more than the margin",
        { Verdict: Verdict.Slower } => "slower",
        { Verdict: Verdict.Faster } => "faster",
        { Verdict: Verdict.Equivalent } => "within the margin",
        _ => "undecided",
    };

    /// <summary>What the versions are in the order of.</summary>
    public static string Order(VersionOrder order) => order switch
    {
        VersionOrder.Starts => "their starts",
        VersionOrder.Dates => "the dates in their names",
        VersionOrder.Commits => "their commits",
        VersionOrder.Arguments => "the arguments",
        _ => "their names",
    };
}
