using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Reading;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>What the gate says of one metric: a sentence, the cases by name, a table.</summary>
public static class MetricBlocks
{
    /// <summary>Undecided cases that a terminal lists before it counts the others.</summary>
    private const int UndecidedListed = 10;

    /// <summary><c>1 of 3 cases allocates more than before.</c></summary>
    public static string Headline(MetricChanges changes)
    {
        var (question, worse, missing) = (changes.Question, changes.Regressed.Length, changes.Missing.Length);
        var (one, several, how) = question == MetricQuestion.Allocated
            ? ("allocates", "allocate", "more than before")
            : ("is", "are", $"worse ({(question.HigherIsBetter ? "lower" : "higher")}) by more than {Percent.Exact(question.Margin)} in {question.Name}");
        var all = Numbers.Counted(changes.Compared, "case");
        var open = changes.Undecided.Length == 0 ? "" : $", {Numbers.Text(changes.Undecided.Length)} undecided";
        var has = missing == 1 ? "has" : "have";
        var lost = missing == 0 ? "" : $"{Numbers.Counted(missing, "case")} had a value of {question.Name} before and {has} none now. ";
        return lost + (worse > 0 ? $"{Numbers.Text(worse)} of {all} {(worse == 1 ? one : several)} {how}." : $"Nothing {one} {how}: {all} compared{open}.");
    }

    /// <summary>The cases that somebody must look at, by name.</summary>
    public static IEnumerable<Block> Brief(MetricChanges changes)
    {
        var title = MetricWords.Title(changes.Question.Name);
        if (changes.Missing is { IsEmpty: false } missing) yield return List($"{title}, had a value before and has none now:", missing, missing.Length);
        if (changes.Regressed is { IsEmpty: false } worse) yield return List($"{title}, worse:", worse, worse.Length);
        if (changes.Undecided is { IsEmpty: false } open) yield return List($"{title}, undecided, since rounding or scatter hides it:", open, UndecidedListed);
    }

    /// <summary>All cases, those that are worse first.</summary>
    public static Section Section(MetricChanges changes)
    {
        var title = MetricWords.Title(changes.Question.Name);
        return new Section(title, [new Paragraph(Sentence.Of(Headline(changes))), new TableBlock(title, TableOf([.. changes.Regressed.Union(changes.Cases)]))]);
    }

    private static ChartTable TableOf(ImmutableArray<MetricChange> changes) => new(
        [new("Case"), new("Model"), new("Now"), new("Before", true), new("After", true), new("After / before", true)],
        [
            .. changes.Select(change => ImmutableArray.Create(
                CellLabel.WithSuite(change.Cell), change.Model, Words(change.Gate), Text(change.Before), Text(change.After),
                Share(change) is { } share ? Multiples.Exact(share) : "")),
        ]);

    private static string Words(Gate gate) => gate switch
    {
        Gate.Regressed => "worse",
        Gate.Undecided => "undecided",
        Gate.Missing => "none now",
        Gate.NotCompared => "none before",
        _ => "not worse",
    };

    private static Points List(string leadIn, ImmutableArray<MetricChange> changes, int shown) =>
        new(Sentence.Of(leadIn), [.. changes.Select(Told)], Shown: shown);

    private static Sentence Told(MetricChange change) => new(
    [
        new Phrase(CellLabel.WithModel(change.Cell, change.Model), Strong: true),
        new Phrase($": {Text(change.Before)} before, {(change.After is null ? "none" : Text(change.After))} now"),
        new Phrase(Share(change) is { } share ? $" ({Multiples.Exact(share)} as much)" : ""),
    ]);

    private static double? Share(MetricChange change) =>
        change is { Before: { Value: > 0 and var before }, After: { Value: >= 0 and var after } } ? after / before : null;

    private static string Text(Metric? metric) => metric is null ? "" : MetricWords.Of(metric);
}
