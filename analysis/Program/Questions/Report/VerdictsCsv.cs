using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;

namespace Analysis.Questions.Report;

/// <summary><c>verdicts.csv</c>: a row per cell and model. The headings are keys that never change.</summary>
public static class VerdictsCsv
{
    private static readonly string[] before = ["Run", "Suite", "Workload", "Configuration"];

    private static readonly string[] after =
    [
        "Model", "Baseline", "Rounds", "Evidence", "TypicalNanoseconds",
        "SpeedupLow", "Speedup", "SpeedupHigh", "Verdict",
        "RatioToBestLow", "RatioToBest", "RatioToBestHigh", "Standing",
        "Outcome", "Best", "LeadLow", "Lead", "LeadHigh", "Warnings", "Recommended", "LargestLoss", "AllocatedBytes",
    ];

    // Behind the metrics that were asked for: one of these that was asked for has its column there.
    private static readonly (string Heading, Func<CellVerdict, ModelVerdict, object?> Of)[] costs =
    [
        (nameof(ModelCosts.CpuNanoseconds), (_, model) => model.Costs?.CpuNanoseconds),
        (nameof(ModelCosts.PeakThreads), (_, model) => model.Costs?.PeakThreads),
        (nameof(ModelCosts.VoluntarySwitches), (_, model) => model.Costs?.VoluntarySwitches),
        (nameof(ModelCosts.InvoluntarySwitches), (_, model) => model.Costs?.InvoluntarySwitches),
        (nameof(ModelCosts.PeakMemoryBytes), (_, model) => model.Costs?.PeakMemoryBytes),
        ("OnFront", (cell, model) => ModelCosts.Front(cell) is { IsEmpty: false } front ? front.Contains(model.Model) ? "true" : "false" : null),
        ("Cheaper", (cell, _) => cell.Cheaper?.Model),
        ("CheaperRatio", (cell, _) => cell.Cheaper?.Time.Estimate),
        ("CheaperCpuRatio", (cell, _) => cell.Cheaper?.Cpu.Estimate),
    ];

    /// <summary>The whole file.</summary>
    public static string Of(ReportContent content)
    {
        var parameters = ParameterColumns(content);
        var metrics = MetricColumns.In(content.Runs.SelectMany(judged => judged.Cells)).Names.Remove(Metric.Allocated);
        var further = costs.Where(cost => !metrics.Contains(cost.Heading)).ToArray();
        return Csv.Render(
            [.. before, .. parameters.SelectMany(Headings), .. after, .. metrics.Select(Heading), .. further.Select(cost => cost.Heading)],
            from judged in content.Runs
            from cell in judged.Cells
            from model in cell.Models
            select RowOf(judged, cell, model, parameters, metrics).Concat(further.Select(cost => cost.Of(cell, model))));
    }

    /// <summary>Names of parameters in the order in which they first occur, and whether any has a unit.</summary>
    private static (string Name, bool HasUnit)[] ParameterColumns(ReportContent content) =>
    [
        .. content.Runs.SelectMany(judged => judged.Cells).SelectMany(cell => cell.Cell.Parameters)
            .GroupBy(parameter => parameter.Name)
            .Select(group => (group.Key, group.Any(parameter => parameter.Unit is not null))),
    ];

    private static string Heading(string metric) => before.Contains(metric) || after.Contains(metric) ? metric + "Metric" : metric;

    private static IEnumerable<string> Headings((string Name, bool HasUnit) parameter)
    {
        var name = before.Contains(parameter.Name) || after.Contains(parameter.Name) ? parameter.Name + "Parameter" : parameter.Name;
        return parameter.HasUnit ? [name, name + "Unit"] : [name];
    }

    private static IEnumerable<object?> RowOf(JudgedRun judged, CellVerdict cell, ModelVerdict model, (string Name, bool HasUnit)[] parameters,
        ImmutableArray<string> metrics) =>
    [
        judged.Run.Name, cell.Cell.Suite, cell.Cell.Workload, cell.Cell.Configuration,
        .. parameters.SelectMany(parameter => Fields(cell.Cell[parameter.Name], parameter.HasUnit)),
        model.Model, cell.Baseline, model.Rounds, model.Evidence, model.TypicalNanoseconds,
        .. Fields(model.Speedup), model.AgainstBaseline,
        .. Fields(model.RatioToBest), model.Standing,
        cell.Outcome, string.Join("; ", cell.Best), .. Fields(cell.Lead),
        string.Join(' ', model.Warnings.Select(warning => warning.Code).Distinct()),
        cell.Recommended, cell.LargestLoss, MetricColumns.Find(model, Metric.Allocated)?.Value,
        .. metrics.Select(metric => (object?)MetricColumns.Find(model, metric)?.Value),
    ];

    private static IEnumerable<object?> Fields(Parameter? parameter, bool hasUnit) =>
        hasUnit ? [parameter?.Text, parameter?.Unit] : [parameter?.Text];

    private static IEnumerable<object?> Fields(Interval? interval) => [interval?.Low, interval?.Estimate, interval?.High];
}
