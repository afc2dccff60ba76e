using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What cases say beside time, as columns of any table that has a row per model.</summary>
public sealed record MetricColumns(ImmutableArray<string> Names)
{
    /// <summary>The metrics that any model of the cells has, what is allocated first.</summary>
    public static MetricColumns In(IEnumerable<CellVerdict> cells) => new(
    [
        .. cells.SelectMany(cell => cell.Models).SelectMany(model => model.Metrics).Select(metric => metric.Name).Distinct()
            .OrderByDescending(name => name == Metric.Allocated),
    ]);

    public IEnumerable<Column> Headings => Names.Select(name => new Column(name, true));

    /// <summary>One text per heading, empty where the model has none.</summary>
    public IEnumerable<string> Of(ModelVerdict model) => Names.Select(name => Find(model, name) is { } metric ? MetricWords.Of(metric) : "");

    /// <summary>The model's metric of that name, or <c>null</c>.</summary>
    public static Metric? Find(ModelVerdict model, string name) => model.Metrics.FirstOrDefault(metric => metric.Name == name);
}
