using System.Globalization;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>
/// What makes two cases of different runs the same one. Numbers are compared as numbers: <c>1,000</c> in one culture is <c>1.000</c> in another.
/// </summary>
public sealed record CaseKey(string Suite, string Workload, string Configuration, string Parameters, string Model)
{
    /// <summary>The run's cases by key, in the run's order; of several alike the first.</summary>
    public static OrderedDictionary<CaseKey, Case> Index(Run run)
    {
        var index = new OrderedDictionary<CaseKey, Case>();
        foreach (var @case in run.Cases) index.TryAdd(Of(@case.Cell, @case.Model), @case);
        return index;
    }

    /// <summary>The key of a model in a cell; of the cell alone with an empty model.</summary>
    public static CaseKey Of(Cell cell, string model) =>
        new(cell.Suite, cell.Workload, cell.Configuration, string.Join('\u001f', cell.Parameters.Select(Text)), model);

    private static string Text(Parameter parameter) =>
        $"{parameter.Name}\u001e{parameter.Number?.ToString("R", CultureInfo.InvariantCulture) ?? parameter.Text}\u001e{parameter.Unit}";
}
