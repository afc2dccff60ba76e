using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>The page of a report: the answer first, then charts, warnings and the environment.</summary>
public static class ReportDocument
{
    /// <summary>Charts of a suite that are open from the start; the others open on request.</summary>
    private const int ChartsOpen = 4;

    /// <summary>With more runs than this, only the first chart of every suite is open from the start.</summary>
    private const int RunsOpen = 3;

    public static Document Of(ReportContent content)
    {
        var palette = new Palette(content.Runs.SelectMany(run => run.Cells).SelectMany(cell => cell.Models).Select(model => model.Model));
        return new Document(Title(content),
        [
            AnswerSection(content),
            .. content.Runs.SelectMany(judged => ChartSections(judged, content.Runs.Length, palette)),
            .. content.Sections,
            WarningSection(content),
            .. content.Runs.Where(judged => judged.Run.Info is not null).Select(judged => EnvironmentSection(judged, content.Runs.Length)),
            ReadingGuide.Of(content),
        ]);
    }

    private static string Title(ReportContent content) =>
        content.Runs.SelectMany(run => CellGroup.In(run)).All(group => group.IsSuite) ? "Which concurrency model wins where" : "Which benchmark wins where";

    private static Section AnswerSection(ReportContent content) =>
        new("The answer", [.. content.Runs.SelectMany(judged => AnswerBlocks(judged, content.Runs.Length > 1))]);

    private static IEnumerable<Block> AnswerBlocks(JudgedRun judged, bool isOneOfMany)
    {
        var answer = Answer.Of(judged, isOneOfMany);
        if (answer.Parts.IsEmpty) yield return new Paragraph(Sentence.Of($"{answer.Where}, nothing was measured."));
        foreach (var part in answer.Parts)
        {
            yield return new Points(part.Lead(answer.Where), part.Sentences, IsAnswer: true);
            if (part.Count.Cells > 1) yield return new Paragraph(Sentence.Of(part.Count.Text), IsQuiet: true);
        }
        if (judged.Worth is { } worth) yield return new Paragraph(Sentence.Of(worth));
    }

    private static IEnumerable<Section> ChartSections(JudgedRun judged, int runs, Palette palette) =>
        ChartList.Of(judged, palette).Select(group => new Section(
            runs > 1 ? $"{group.Title} ({judged.Run.Name})" : group.Title,
            [.. group.Charts.Select((chart, i) => new ChartBlock(chart, IsFolded: i >= ChartsOpen || runs > RunsOpen && i > 0))]));

    private static Section WarningSection(ReportContent content)
    {
        var warnings = content.Warnings.Concat(content.Runs.SelectMany(RunWarnings.Of)).ToImmutableArray();
        return new Section("Warnings", warnings.IsEmpty ? [new Paragraph(Sentence.Of("None."))] : [new WarningBlock(warnings)]);
    }

    private static Section EnvironmentSection(JudgedRun judged, int runs) => new(
        runs > 1 ? $"Environment ({judged.Run.Name})" : "Environment",
        [new TableBlock("Environment", EnvironmentTable.Of(judged.Run))]);
}
