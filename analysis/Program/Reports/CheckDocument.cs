using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Reports;

/// <summary>The gate's answer as a page: what is slower, what is undecided, what to know.</summary>
public static class CheckDocument
{
    /// <summary>Rows of a table that need no opening.</summary>
    private const int RowsOpen = 15;

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
        sections.Add(new Section(title, changes.Length <= RowsOpen ? [worst] : [worst, new TableBlock($"{title}, the others", TableOf(changes.Skip(RowsOpen)))]));
    }

    private static ImmutableArray<Sentence> Missing(CheckContent content) =>
    [
        .. content.Changes.OnlyBefore.Select(only => Sentence.Of($"{content.Against}: {CellLabel.WithModel(only.Cell, only.Model)}")),
        .. content.Changes.OnlyAfter.Select(only => Sentence.Of($"{content.Run}: {CellLabel.WithModel(only.Cell, only.Model)}")),
    ];

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : "";
}
