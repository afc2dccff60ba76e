using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Histories;
using Analysis.Page;
using Analysis.Rendering;

namespace Analysis.Questions.Trend;

/// <summary>The page of a history: what changed when, the cases that changed, the others folded, the versions.</summary>
public static class TrendPage
{
    /// <summary>Cases that are drawn; nobody looks at more of them one by one.</summary>
    private const int ChangedDrawn = 64, UnchangedDrawn = 48;

    /// <summary>Charts of changed cases that are open from the start.</summary>
    private const int ChartsOpen = 4;

    /// <summary>Changes that a console shows.</summary>
    private const int ChangesShown = 10;

    public static Document Of(TrendContent content) => new(
        $"{Numbers.Counted(content.History.Versions.Length, "version")} of {Numbers.Counted(content.History.Cases.Length, "case")}",
    [
        new Section("The answer", [.. AnswerBlocks(content), .. Table(content)]),
        .. Charts("changed", "Cases that changed", content.Changed, ChangedDrawn, content),
        .. Charts("unchanged", "Cases without a change", content.Unchanged, UnchangedDrawn, content),
        new Section("The versions", [new TableBlock("The versions", TrendTables.Versions(content))]),
        .. content.History.Warnings.IsEmpty ? ImmutableArray<Section>.Empty : [new Section("Warnings", [new WarningBlock(content.History.Warnings)])],
    ]);

    /// <summary>Writes <c>index.html</c>, <c>trend.md</c>, <c>trend.csv</c> and the charts into <paramref name="directory"/>, which is created.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(TrendContent content, string directory, Pictures? pictures = null) =>
        PageFolder.Write(Of(content), directory, "trend.md", pictures ?? new Pictures(Theme.Light), ("trend.csv", TrendCsv.Of(content)));

    /// <summary>In short: the answer.</summary>
    public static IEnumerable<Block> Brief(TrendContent content) => AnswerBlocks(content);

    private static IEnumerable<Block> AnswerBlocks(TrendContent content)
    {
        yield return new Paragraph(Sentence.Of(TrendAnswer.Lead(content)), IsLead: true);
        if (TrendAnswer.Regressions(content) is { IsEmpty: false } slower)
            yield return new Points(Sentence.Of("The newest change is a regression:"), slower, IsAnswer: true, Shown: ChangesShown);
        if (TrendAnswer.Others(content) is { IsEmpty: false } others)
            yield return new Points(Sentence.Of(content.Regressions.IsEmpty ? "Changes, the newest first:" : "Other changes, the newest first:"),
                others, Shown: ChangesShown);
        yield return new Paragraph(Sentence.Of(TrendAnswer.Worth(content)), IsQuiet: true);
    }

    private static IEnumerable<Block> Table(TrendContent content)
    {
        if (!content.Changed.IsEmpty) yield return new TableBlock("All changes", TrendTables.Changes(content));
    }

    private static IEnumerable<Section> Charts(string name, string title, ImmutableArray<CaseHistory> cases, int drawn, TrendContent content)
    {
        if (cases.IsEmpty) yield break;
        var folded = cases[0].Changes.IsEmpty && !content.Changed.IsEmpty;
        var charts = TrendChart.Of(name, title, cases.Take(drawn), content.History).Select((chart, i) => new ChartBlock(chart, folded || i >= ChartsOpen));
        var left = cases.Length <= drawn ? ImmutableArray<Block>.Empty
            : [new Paragraph(Sentence.Of($"The first {Numbers.Text(drawn)} of {Numbers.Text(cases.Length)} are drawn; trend.csv has all."), IsQuiet: true)];
        yield return new Section(title, [.. charts, .. left]);
    }
}
