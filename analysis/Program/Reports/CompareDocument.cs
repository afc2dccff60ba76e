using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Reports;

/// <summary>The page of a comparison: how far the runs agree, who is who, what differs, then charts and tables.</summary>
public static class CompareDocument
{
    public static Document Of(CompareContent content) => new($"{Numbers.Text(content.Comparison.Runs.Length)} runs compared",
    [
        new Section("The answer", [.. AnswerBlocks(content)]),
        Table("The runs", CompareTables.Runs(content)),
        EnvironmentSection(content),
        .. CompareCharts.Of(content.Comparison).Select(group => new Section(group.Title, [.. GroupBlocks(content, group)])),
        .. content.Comparison.SameMachine.Select(pair => ChangeSection(content, pair)),
        .. content.Warnings.IsEmpty ? ImmutableArray<Section>.Empty : [new Section("Warnings", [new WarningBlock(content.Warnings)])],
    ]);

    private static IEnumerable<Block> AnswerBlocks(CompareContent content)
    {
        yield return new Paragraph(Sentence.Of(CompareAnswer.Lead(content.Comparison)), IsLead: true);
        if (CompareAnswer.Disagreements(content.Comparison) is { IsEmpty: false } disagreements)
            yield return new Points(Sentence.Of("Where they disagree:"), disagreements);
        if (CompareAnswer.Changes(content.Comparison) is { IsEmpty: false } changes)
            yield return new Points(Sentence.Of("Runs of the same machine:"), changes);
    }

    private static Section EnvironmentSection(CompareContent content)
    {
        const string title = "What differs in the environments";
        var table = CompareTables.Environments(content);
        return table.Rows.IsEmpty ? new Section(title, [new Paragraph(Sentence.Of(Nothing(content)))]) : Table(title, table);
    }

    private static string Nothing(CompareContent content) => content.Comparison.Runs.All(run => run.Judged.Run.Info is null)
        ? "The files do not say what they were measured on."
        : "Nothing that the runs recorded.";

    private static IEnumerable<Block> GroupBlocks(CompareContent content, ComparedCharts compared)
    {
        foreach (var chart in compared.Charts) yield return new ChartBlock(chart);
        if (compared.Group.IsCrowded) yield return new TableBlock($"Winners side by side: {compared.Title}", ComparedTable.Winners(compared.Group));
        if (!content.IsAbsolute) yield break;
        yield return new Paragraph(Sentence.Of("Absolute times, of the typical round. Between different machines they compare the machines, not the models:"));
        yield return new TableBlock($"Absolute times: {compared.Title}", ComparedTable.Makespans(compared.Group));
    }

    private static Section ChangeSection(CompareContent content, RunChanges pair)
    {
        var title = $"{pair.After.Label} against {pair.Before.Label}: times on the same machine";
        var table = CheckDocument.TableOf(pair.Changes.Common);
        ImmutableArray<Block> charts = [.. ChangeChart.Of(title, pair.Changes.Common, table, content.Models).Select(chart => new ChartBlock(chart))];
        return new Section(title, charts.IsEmpty ? [new TableBlock(title, table)] : charts);
    }

    private static Section Table(string title, ChartTable table) => new(title, [new TableBlock(title, table)]);
}
