using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Rendering;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>The page of a report: the answer first, then charts, warnings and the environment.</summary>
public static class ReportPage
{
    /// <summary>With more runs than this, only the first chart of every suite is open from the start, and there are fewer of them.</summary>
    private const int RunsOpen = 3;

    public static Document Of(ReportContent content)
    {
        var palette = PaletteOf(content);
        return new Document(Title(content),
        [
            AnswerSection(content, palette),
            .. content.Runtimes.Select(RuntimeSection.Of),
            .. content.Runs.SelectMany(judged => ChartSections(judged, content.Runs.Length, palette)),
            .. content.Runs.Select(judged => PrimitiveSection.Of(judged, content.Runs.Length > 1)).OfType<Section>(),
            .. content.Sections,
            WarningSection(content),
            .. content.Runs.Where(judged => judged.Run.Info is not null).Select(judged => EnvironmentSection(judged, content.Runs.Length)),
            ReadingGuide.Of(content),
        ]);
    }

    /// <summary>Writes <c>index.html</c>, <c>report.md</c>, <c>verdicts.csv</c> and the charts into <paramref name="directory"/>, which is created.</summary>
    /// <param name="pictures">The PNG files; light ones of what is open on the page when <c>null</c>.</param>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(ReportContent content, string directory, Pictures? pictures = null) =>
        PageFolder.Write(Of(content), directory, "report.md", pictures ?? new Pictures(Theme.Light), ("verdicts.csv", VerdictsCsv.Of(content)));

    /// <summary>In short: the answer, and a row per cell.</summary>
    public static IEnumerable<Block> Brief(ReportContent content) =>
        content.Runs.SelectMany(judged => Brief(judged, content.Runs.Length > 1, PaletteOf(content))).Concat(content.Runtimes.SelectMany(RuntimeSection.Brief));

    private static IEnumerable<Block> Brief(JudgedRun judged, bool isOneOfMany, Palette palette)
    {
        var answer = Answer.Of(judged, isOneOfMany);
        foreach (var part in answer.Parts)
        {
            foreach (var block in Decision(part, palette)) yield return block;
            yield return new Points(part.Lead(answer.Where), part.Sentences);
            yield return new Paragraph(Sentence.Of(part.Count.Text), IsQuiet: true);
        }
        foreach (var group in CellGroup.In(judged))
        {
            var open = group.Cells.Any(cell => cell.Outcome == Outcome.Undecided) ? " (? = undecided)" : "";
            yield return new TableBlock(group.Title + open, BriefTable.Of(group));
            if (MetricBrief.Of(group) is { } metrics) yield return new TableBlock($"Beside time: {group.Title}", metrics);
        }
        foreach (var sentence in PrimitiveSection.Sentences(judged)) yield return new Paragraph(sentence);
        if (!judged.Beside.IsEmpty) yield return new TableBlock(BesideSection.Title, BesideSection.Short(judged));
        if (OpenCells.NextSteps(judged) is { } steps) yield return new Paragraph(Sentence.Of(steps));
        if (judged.Worth is { } worth) yield return new Paragraph(Sentence.Of(worth));
    }

    private static string Title(ReportContent content) =>
        content.Runs.SelectMany(run => CellGroup.In(run)).All(group => group.IsSuite) ? "Which concurrency model wins where" : "Which benchmark wins where";

    private static Palette PaletteOf(ReportContent content) =>
        new(content.Runs.SelectMany(run => run.Cells).SelectMany(cell => cell.Models).Select(model => model.Model));

    private static Section AnswerSection(ReportContent content, Palette palette) =>
        new("The answer", [.. content.Runs.SelectMany(judged => AnswerBlocks(judged, content.Runs.Length > 1, palette))]);

    private static IEnumerable<Block> AnswerBlocks(JudgedRun judged, bool isOneOfMany, Palette palette)
    {
        var answer = Answer.Of(judged, isOneOfMany);
        var isEmpty = answer.Parts.IsEmpty && judged.Primitives.IsEmpty;
        yield return new Paragraph(Sentence.Of(isEmpty ? $"{answer.Where}, nothing was measured." : answer.Where + ":"), IsQuiet: !isEmpty);
        foreach (var sentence in PrimitiveSection.Sentences(judged)) yield return new Paragraph(sentence);
        if (!answer.Parts.IsEmpty) yield return new SideBySide([.. answer.Parts.Select(part => AnswerGroup(part, answer.Where, palette))]);
        if (OpenCells.NextSteps(judged) is { } steps) yield return new Paragraph(Sentence.Of(steps));
        if (UndecidedTable.Of(judged) is { Rows.IsEmpty: false } open)
            yield return new Fold($"What would decide {Numbers.Counted(open.Rows.Length, "undecided cell")}", [new TableBlock("Undecided cells", open)]);
        if (judged.Worth is { } worth) yield return new Paragraph(Sentence.Of(worth));
    }

    private static ImmutableArray<Block> AnswerGroup(AnswerPart part, string where, Palette palette)
    {
        ImmutableArray<Block> sentences = [new Points(part.Lead(where), part.Sentences),
            .. part.Count.Cells > 1 ? [new Paragraph(Sentence.Of(part.Count.Text), IsQuiet: true)] : Array.Empty<Block>()];
        return [.. Decision(part, palette), .. part.Advice is null ? sentences : [new Fold($"{part.Title}, in full sentences", sentences)]];
    }

    /// <summary>What comes first: a sentence and a table.</summary>
    private static IEnumerable<Block> Decision(AnswerPart part, Palette palette)
    {
        if (!part.Costs.IsEmpty) yield return new Points(Sentence.Of($"What it costs, {part.Title}:"), part.Costs);
        if (part.Advice is { } advice) yield return new Paragraph(Sentence.Strong($"{part.Title}:") + " " + advice, IsLead: true);
        if (part.Cheaper is { } cheaper) yield return new Paragraph(cheaper);
        if (DecisionTable.Of(part.Group, palette) is { } table) yield return table;
    }

    private static IEnumerable<Section> ChartSections(JudgedRun judged, int runs, Palette palette) =>
        ChartList.Of(judged, palette, runs > RunsOpen).Select(group => new Section(
            runs > 1 ? $"{group.Title} ({judged.Run.Name})" : group.Title,
            [.. group.Charts.Select((each, i) => new ChartBlock(each.Chart, IsFolded: runs > RunsOpen ? i > 0 : !each.IsFirst, each.IsPasted))]));

    private static Section WarningSection(ReportContent content)
    {
        var warnings = content.Runs.SelectMany(RunWarnings.Of).ToImmutableArray();
        return new Section("Warnings", warnings.IsEmpty ? [new Paragraph(Sentence.Of("None."))] : [new WarningBlock(warnings)]);
    }

    private static Section EnvironmentSection(JudgedRun judged, int runs) => new(
        runs > 1 ? $"Environment ({judged.Run.Name})" : "Environment",
        [new TableBlock("Environment", EnvironmentTable.Of(judged.Run))]);
}
