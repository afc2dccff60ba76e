using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Questions.Check;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>What the runs of a comparison say beside time: the memory that they allocate, and the columns that were asked for.</summary>
internal static class CompareMetrics
{
    /// <summary>Rows on a console; the page has all.</summary>
    private const int RowsShown = 10;

    /// <summary>Of two runs, how many cases allocate more in the later one; which way another column is better nobody said.</summary>
    public static IEnumerable<string> Sentences(CompareContent content)
    {
        if (content.Comparison.Runs is not [var first, var second]) yield break;
        var question = new MetricQuestion(Metric.Allocated, second.Judged.Rule.Margin);
        var changes = MetricChanges.Between(first.Judged.Run, second.Judged.Run, question);
        if (changes.Compared > 0 || !changes.Missing.IsEmpty) yield return $"{second.Label} against {first.Label}: {MetricBlocks.Headline(changes)}";
    }

    /// <summary>A table for each metric that any run has, a column per run.</summary>
    public static IEnumerable<Block> Tables(ComparedGroup group) =>
        Names(group).Select(name => new TableBlock($"{MetricWords.Title(name)} side by side: {group.Title}", ComparedTable.Metrics(group, name)));

    /// <summary>The same of the cells in which a model differs from run to run by more than the margin.</summary>
    public static IEnumerable<Block> Brief(CompareContent content, ComparedGroup group)
    {
        if (group.IsCrowded) yield break;
        var margin = content.Comparison.Runs[^1].Judged.Rule.Margin;
        foreach (var name in Names(group))
        {
            ImmutableArray<SharedCell> telling = [.. group.Cells.Where(cell => Differs(cell, name, margin))];
            if (telling.IsEmpty) continue;
            var table = ComparedTable.Metrics(group with { Cells = telling }, name);
            var left = table.Rows.Length <= RowsShown ? "" : $" (the first {Numbers.Text(RowsShown)} rows of {Numbers.Text(table.Rows.Length)})";
            yield return new TableBlock(
                $"{MetricWords.Title(name)}, where runs differ{left}: {group.Title}", table with { Rows = [.. table.Rows.Take(RowsShown)] });
        }
    }

    private static ImmutableArray<string> Names(ComparedGroup group) =>
        MetricColumns.In(group.Cells.SelectMany(cell => cell.Verdicts.OfType<CellVerdict>())).Names;

    private static bool Differs(SharedCell cell, string name, double margin) => cell.Verdicts.OfType<CellVerdict>().SelectMany(verdict => verdict.Models)
        .GroupBy(model => model.Model)
        .Select(model => model.Select(each => MetricColumns.Find(each, name)?.Value).OfType<double>().ToArray())
        .Any(values => values.Length > 1 && values.Max() > values.Min() * (1 + margin));
}
