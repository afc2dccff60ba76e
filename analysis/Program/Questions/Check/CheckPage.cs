using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>The gate's answer as a page: what is slower, what is undecided, what to know.</summary>
public static class CheckPage
{
    /// <summary>Rows of a table that need no opening.</summary>
    private const int RowsOpen = 15;

    /// <summary>Undecided cases, and those that show no change, that a terminal lists before it counts the others.</summary>
    private const int UndecidedListed = 10;

    public static Document Of(CheckContent content)
    {
        var sections = new List<Section>
        {
            new("The answer",
            [
                new Paragraph(Sentence.Of(content.Headline), IsLead: true),
                .. Matched(content), .. Missing(content), .. Steps(content),
                new Paragraph(Sentence.Of(content.Worth)),
            ]),
        };
        sections.AddRange(content.Metrics.Select(MetricBlocks.Section));
        if (content.JudgesTime)
        {
            AddTable(sections, "Slower", content.Result.Regressed);
            AddTable(sections, "Undecided", content.Result.Open);
            AddTable(sections, "No change seen", content.Result.NoChangeSeen);
            AddTable(sections, "Not slower", content.Result.Passed);
        }
        ImmutableArray<Block> others = [.. NotCompared(content)];
        if (!others.IsEmpty) sections.Add(new Section("Not compared", others));
        if (!content.Warnings.IsEmpty) sections.Add(new Section("Warnings", [new WarningBlock(content.Warnings)]));
        return new Document($"{content.Run} against {content.Against}", [.. sections]);
    }

    /// <summary>In short: the answer, what is missing, what is slower, what is undecided and what would help, and what was not compared, by name.</summary>
    public static IEnumerable<Block> Brief(CheckContent content)
    {
        yield return new Paragraph(Sentence.Of(content.Headline), IsLead: true);
        foreach (var block in Matched(content).Concat(Missing(content))) yield return block;
        foreach (var block in content.Metrics.SelectMany(MetricBlocks.Brief)) yield return block;
        if (content.JudgesTime) foreach (var block in Times(content)) yield return block;
        foreach (var step in Steps(content)) yield return step;
        yield return new Paragraph(Sentence.Of(content.Worth));
        foreach (var list in NotCompared(content)) yield return list;
    }

    private static IEnumerable<Block> Times(CheckContent content)
    {
        if (content.Result.Regressed is { IsEmpty: false } slower) yield return All("Slower:", slower.Select(Told));
        if (content.Result.Open.Where(change => change.Ratio is not null).ToArray() is { Length: > 0 } open)
            yield return new Points(Sentence.Of("Undecided:"), [.. open.Select(Told)], Shown: UndecidedListed);
        if (content.Result.Open.Where(change => change.Ratio is null).ToArray() is { Length: > 0 } unknown)
            yield return All("Undecided, since there is no interval of their change:", unknown.Select(Told));
        if (content.Result.NoChangeSeen is { IsEmpty: false } unchanged)
            yield return new Points(Sentence.Of("No change seen:"), [.. unchanged.Select(Told)], Shown: UndecidedListed);
    }

    private static IEnumerable<Block> Matched(CheckContent content) => content.Matched.Select(note => new Paragraph(Sentence.Of(note)));

    private static IEnumerable<Block> Missing(CheckContent content)
    {
        if (content.Result.Missing is { IsEmpty: false } missing) yield return All("Had a time before and have none now:", missing.Select(Told));
    }

    private static IEnumerable<Block> Steps(CheckContent content)
    {
        if (NextSteps.For(content) is { } steps) yield return new Paragraph(Sentence.Of(steps));
    }

    private static IEnumerable<Block> NotCompared(CheckContent content)
    {
        if (content.Result.New is { IsEmpty: false } added) yield return All($"New in {content.Run}, and not compared:", added.Select(Told));
        if (content.Result.Unmeasured is { IsEmpty: false } never) yield return All("Without a time in either run, and not compared:", never.Select(Told));
    }

    /// <summary>What nobody must have to look for is shown in full.</summary>
    private static Points All(string leadIn, IEnumerable<Sentence> sentences)
    {
        ImmutableArray<Sentence> all = [.. sentences];
        return new Points(Sentence.Of(leadIn), all, Shown: all.Length);
    }

    internal static Sentence Told(MissingCase missing) =>
        Told(missing.Cell, missing.Model, $": {Durations.Text(missing.Before)} before, {(missing.HasFailed ? "failed now" : "gone now")}");

    private static Sentence Told(CaseName name) => Told(name.Cell, name.Model, name.TypicalNanoseconds is { } time ? $": {Durations.Text(time)} now" : "");

    private static Sentence Told(Cell cell, string model, string what) => new([new Phrase(CellLabel.WithModel(cell, model), Strong: true), new Phrase(what)]);

    /// <summary><c>CPU-bound squaring, 4 × 1k squares, Thread takes 30% longer (28% to 32%): 1.2 ms before, 1.6 ms now</c>.</summary>
    internal static Sentence Told(Change change)
    {
        var times = change is { Before.TypicalNanoseconds: { } before, After.TypicalNanoseconds: { } after }
            ? $": {Durations.Text(before)} before, {Durations.Text(after)} now"
            : "";
        return Told(change.Cell, change.Model, $" {ChangeWords.Of(change)}{times}");
    }

    /// <summary>A row per case, with the change in words and as a ratio.</summary>
    public static ChartTable TableOf(IEnumerable<Change> changes) => new(
        [new("Case"), new("Model"), new("Now"), new("Before", true), new("After", true), new("Before / after", true)],
        [
            .. changes.Select(change => ImmutableArray.Create(
                CellLabel.WithSuite(change.Cell), change.Model, ChangeWords.Of(change),
                Time(change.Before.TypicalNanoseconds), Time(change.After.TypicalNanoseconds),
                change.Ratio is { } ratio ? Multiples.Text(ratio) : "")),
        ]);

    private static void AddTable(List<Section> sections, string title, ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty) return;
        var worst = new TableBlock(title, TableOf(changes.Take(RowsOpen)));
        var others = changes.Length <= RowsOpen ? [] : new[] { new TableBlock($"{title}, the others", TableOf(changes.Skip(RowsOpen))) };
        sections.Add(new Section(title, [worst, .. others]));
    }

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : "";
}
