using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>The gate's answer as a page: what is slower, what is undecided, what to know.</summary>
public static class CheckPage
{
    /// <summary>Rows of a table that need no opening.</summary>
    private const int RowsOpen = 15;

    /// <summary>Undecided cases that a terminal lists before it counts the others.</summary>
    private const int UndecidedListed = 10;

    public static Document Of(CheckContent content)
    {
        var sections = new List<Section>
        {
            new("The answer", [new Paragraph(Sentence.Of(content.Headline), IsLead: true), new Paragraph(Sentence.Of(content.Worth))]),
        };
        AddTable(sections, "Slower", content.Result.Regressed);
        AddTable(sections, "Undecided", content.Result.Undecided);
        AddTable(sections, "Not slower", content.Result.Passed);
        var missing = Missing(content);
        if (missing.Length > 0) sections.Add(new Section("Not compared", [new Points(Sentence.Of("Only one of the runs has:"), missing)]));
        if (!content.Warnings.IsEmpty) sections.Add(new Section("Warnings", [new WarningBlock(content.Warnings)]));
        return new Document($"{content.Run} against {content.Against}", [.. sections]);
    }

    /// <summary>In short: the answer, what is slower and what is undecided.</summary>
    public static IEnumerable<Block> Brief(CheckContent content)
    {
        yield return new Paragraph(Sentence.Of(content.Headline), IsLead: true);
        if (content.Result.Regressed is { IsEmpty: false } slower) yield return new Points(Sentence.Of("Slower:"), [.. slower.Select(Told)], Shown: slower.Length);
        if (content.Result.Undecided is { IsEmpty: false } open) yield return new Points(Sentence.Of("Undecided:"), [.. open.Select(Told)], Shown: UndecidedListed);
        yield return new Paragraph(Sentence.Of(content.Worth));
        foreach (var (run, count) in new[] { (content.Against, content.Changes.OnlyBefore.Length), (content.Run, content.Changes.OnlyAfter.Length) })
        {
            if (count > 0) yield return new Paragraph(Sentence.Of($"Only in {run}, and not compared: {Numbers.Counted(count, "case")}."));
        }
    }

    /// <summary><c>CPU-bound squaring, 4 × 1k squares, Thread takes 30% longer (28% to 32%): 1.2 ms before, 1.6 ms now</c>.</summary>
    private static Sentence Told(Change change)
    {
        var times = change is { Before.TypicalNanoseconds: { } before, After.TypicalNanoseconds: { } after }
            ? $": {Durations.Text(before)} before, {Durations.Text(after)} now"
            : "";
        return new Sentence([new Phrase(CellLabel.WithModel(change.Cell, change.Model), Strong: true), new Phrase($" {ChangeWords.Of(change)}{times}")]);
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

    private static ImmutableArray<Sentence> Missing(CheckContent content) =>
    [
        .. content.Changes.OnlyBefore.Select(only => Sentence.Of($"{content.Against}: {CellLabel.WithModel(only.Cell, only.Model)}")),
        .. content.Changes.OnlyAfter.Select(only => Sentence.Of($"{content.Run}: {CellLabel.WithModel(only.Cell, only.Model)}")),
    ];

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : "";
}
