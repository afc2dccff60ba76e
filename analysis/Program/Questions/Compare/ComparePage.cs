using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Questions.Check;
using Analysis.Questions.Report;
using Analysis.Rendering;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>The page of a comparison: how far the runs agree, who is who, what differs, then charts and tables.</summary>
public static class ComparePage
{
    private const string Differs = "What differs in the environments";

    public static Document Of(CompareContent content) => new($"{Numbers.Text(content.Comparison.Runs.Length)} runs compared",
    [
        new Section("The answer", [.. AnswerBlocks(content)]),
        .. content.Runtimes is { } runtimes ? [RuntimeSection.Of(runtimes)] : ImmutableArray<Section>.Empty,
        .. FleetSection.Of(content),
        Table("The runs", CompareTables.Runs(content)),
        .. content.IsMany ? ManySections(content) : FewSections(content),
        .. content.Warnings.IsEmpty ? ImmutableArray<Section>.Empty : [new Section("Warnings", [new WarningBlock(content.Warnings)])],
    ]);

    /// <summary>
    /// Writes <c>index.html</c>, <c>comparison.md</c>, <c>comparison.csv</c> and the charts into <paramref name="directory"/>, which is created.
    /// </summary>
    /// <param name="pictures">The PNG files; light ones of what is open on the page when <c>null</c>.</param>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(CompareContent content, string directory, Pictures? pictures = null) =>
        PageFolder.Write(Of(content), directory, "comparison.md", pictures ?? new Pictures(Theme.Light), ("comparison.csv", CompareCsv.Of(content)));

    private static IEnumerable<Section> FewSections(CompareContent content) =>
    [
        EnvironmentSection(content),
        .. CompareCharts.Of(content.Comparison).Select(group => new Section(group.Title, [.. GroupBlocks(content, group)])),
        .. content.Comparison.SameMachine.Select(pair => ChangeSection(content, pair)),
    ];

    /// <summary>A page with a column for each of many runs would be read by nobody.</summary>
    private static IEnumerable<Section> ManySections(CompareContent content) =>
        ComparedGroup.In(content.Comparison).Select(group => Table($"Outcomes: {group.Title}", ComparedTable.Counted(group)));

    /// <summary>In short: the answer, the runs, and who wins where.</summary>
    public static IEnumerable<Block> Brief(CompareContent content)
    {
        var differing = content.IsMany ? new ChartTable([], []) : CompareTables.Environments(content);
        return
        [
            .. AnswerBlocks(content),
            .. content.Runtimes is { } runtimes ? RuntimeSection.Brief(runtimes) : [],
            .. FleetSection.Brief(content),
            .. content.IsMany ? ImmutableArray<Block>.Empty : [new TableBlock("The runs", CompareTables.Runs(content))],
            .. differing.Rows.IsEmpty ? ImmutableArray<Block>.Empty : [new TableBlock(Differs, differing)],
            .. ComparedGroup.In(content.Comparison).SelectMany(group => WinnerTables(content, group).Concat(CompareMetrics.Brief(content, group))),
        ];
    }

    private static IEnumerable<Block> WinnerTables(CompareContent content, ComparedGroup group)
    {
        yield return new TableBlock($"Winners: {group.Title}", group.IsCrowded ? ComparedTable.Counted(group) : ComparedTable.Winners(group));
        if (content.IsAbsolute)
            yield return new TableBlock($"Absolute times (they compare machines, not models): {group.Title}", ComparedTable.Makespans(group));
    }

    private static IEnumerable<Block> AnswerBlocks(CompareContent content)
    {
        yield return new Paragraph(Sentence.Of(CompareAnswer.Lead(content.Comparison)), IsLead: true);
        if (!content.Lost.IsEmpty)
            yield return new Points(Sentence.Of("What did not come back, or not at once:"),
                [.. content.Lost.Select(each => Sentence.Strong(each.Subject) + $": {each.Problem}.")]);
        foreach (var note in content.Matched) yield return new Paragraph(Sentence.Of(note));
        if (CompareAnswer.Disagreements(content.Comparison) is { IsEmpty: false } disagreements)
            yield return new Points(Sentence.Of("Where they disagree:"), disagreements);
        foreach (var changes in ChangeBlocks.Of(content.Comparison)) yield return changes;
        foreach (var sentence in CompareMetrics.Sentences(content)) yield return new Paragraph(Sentence.Of(sentence));
        foreach (var steps in CompareAnswer.NextSteps(content.Comparison)) yield return new Paragraph(Sentence.Of(steps));
        if (content.Risk is { } risk) yield return new Paragraph(Sentence.Of(risk));
    }

    private static Section EnvironmentSection(CompareContent content)
    {
        var table = CompareTables.Environments(content);
        return table.Rows.IsEmpty ? new Section(Differs, [new Paragraph(Sentence.Of(Nothing(content)))]) : Table(Differs, table);
    }

    private static string Nothing(CompareContent content) => content.Comparison.Runs.All(run => run.Judged.Run.Info is null)
        ? "The files do not say what they were measured on."
        : "Nothing that the runs recorded.";

    private static IEnumerable<Block> GroupBlocks(CompareContent content, ComparedCharts compared)
    {
        foreach (var chart in compared.Charts) yield return new ChartBlock(chart);
        if (compared.Group.IsCrowded)
            yield return new TableBlock($"Winners side by side: {compared.Title}", ComparedTable.Winners(compared.Group));
        foreach (var table in CompareMetrics.Tables(compared.Group)) yield return table;
        if (!content.IsAbsolute) yield break;
        yield return new Paragraph(Sentence.Of("Absolute times, of the typical round. Between different machines they compare the machines, not the models:"));
        yield return new TableBlock($"Absolute times: {compared.Title}", ComparedTable.Makespans(compared.Group));
    }

    private static Section ChangeSection(CompareContent content, RunChanges pair)
    {
        var title = $"{pair.After.Label} against {pair.Before.Label}: times"
            + (pair.IsMachineKnown ? " on the same machine" : ", if both are of the same machine");
        var table = CheckPage.TableOf(pair.Changes.Common);
        ImmutableArray<Block> charts = [.. ChangeChart.Of(title, pair.Changes.Common, table, content.Models).Select(chart => new ChartBlock(chart))];
        return new Section(title, charts.IsEmpty ? [new TableBlock(title, table)] : charts);
    }

    private static Section Table(string title, ChartTable table) => new(title, [new TableBlock(title, table)]);
}
