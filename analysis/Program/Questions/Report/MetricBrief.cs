using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What the models of a group cost beside time, in short: a row per model, the smallest and the largest of its cells.</summary>
public static class MetricBrief
{
    /// <summary>The table, or <c>null</c> where nothing beside time is known.</summary>
    public static ChartTable? Of(CellGroup group)
    {
        var metrics = MetricColumns.In(group.Cells);
        return metrics.Names.IsEmpty ? null : new ChartTable(
            [new("Model"), .. metrics.Headings],
            [
                .. group.Cells.SelectMany(cell => cell.Models).GroupBy(model => model.Model)
                    .Select(model => ImmutableArray.CreateRange(metrics.Names.Select(name => Range([.. model], name)).Prepend(model.Key))),
            ]);
    }

    private static string Range(ModelVerdict[] cells, string name)
    {
        var metrics = cells.Select(cell => MetricColumns.Find(cell, name)).OfType<Metric>().OrderBy(metric => metric.Value).ToArray();
        if (metrics.Length == 0) return "";
        var (least, most) = (MetricWords.Of(metrics[0]), MetricWords.Of(metrics[^1]));
        return least == most ? least : $"{least} to {most}";
    }
}
