using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>The gate's answer as a page: what is slower, what is undecided, what to know.</summary>
public static class CheckDocument
{
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
        [new("Case"), new("Model"), new("Now"), new("Before", true), new("After", true), new("Before / after", true), new("Low", true), new("High", true)],
        [
            .. changes.Select(change => ImmutableArray.Create(
                change.Cell.ToString(), change.Model, ChangeWords.Of(change),
                Time(change.Before.TypicalNanoseconds), Time(change.After.TypicalNanoseconds),
                Ratio(change.Ratio?.Estimate), Ratio(change.Ratio?.Low), Ratio(change.Ratio?.High))),
        ]);

    private static void AddTable(List<Section> sections, string title, ImmutableArray<Change> changes)
    {
        if (!changes.IsEmpty) sections.Add(new Section(title, [new TableBlock(title, TableOf(changes))]));
    }

    private static ImmutableArray<Sentence> Missing(CheckContent content) =>
    [
        .. content.Changes.OnlyBefore.Select(name => Sentence.Of($"{content.Against}: {name}")),
        .. content.Changes.OnlyAfter.Select(name => Sentence.Of($"{content.Run}: {name}")),
    ];

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : "";

    private static string Ratio(double? ratio) => ratio is { } value ? Multiples.Text(value) : "";
}
