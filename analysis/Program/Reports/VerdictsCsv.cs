using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary><c>verdicts.csv</c>: a row per cell and model. The headings are keys that never change.</summary>
public static class VerdictsCsv
{
    private static readonly string[] before = ["Run", "Suite", "Workload", "Configuration"];

    private static readonly string[] after =
    [
        "Model", "Baseline", "Rounds", "Evidence", "TypicalNanoseconds",
        "SpeedupLow", "Speedup", "SpeedupHigh", "Verdict",
        "RatioToBestLow", "RatioToBest", "RatioToBestHigh", "Standing",
        "Outcome", "Best", "LeadLow", "Lead", "LeadHigh", "Warnings",
    ];

    /// <summary>Writes the heading and the rows.</summary>
    /// <param name="output">Gets line feeds only, on every system.</param>
    public static void Write(TextWriter output, ReportContent content)
    {
        var parameters = ParameterColumns(content);
        output.Write(CsvText.Row([.. before, .. parameters.SelectMany(Headings).Select(CsvText.Cell), .. after]));
        foreach (var judged in content.Runs)
        {
            foreach (var cell in judged.Cells)
            {
                foreach (var model in cell.Models) output.Write(CsvText.Row(RowOf(judged, cell, model, parameters)));
            }
        }
    }

    /// <summary>Names of parameters in the order in which they first occur, and whether any has a unit.</summary>
    private static (string Name, bool HasUnit)[] ParameterColumns(ReportContent content) =>
    [
        .. content.Runs.SelectMany(judged => judged.Cells).SelectMany(cell => cell.Cell.Parameters)
            .GroupBy(parameter => parameter.Name)
            .Select(group => (group.Key, group.Any(parameter => parameter.Unit is not null))),
    ];

    private static IEnumerable<string> Headings((string Name, bool HasUnit) parameter)
    {
        var name = before.Contains(parameter.Name) || after.Contains(parameter.Name) ? parameter.Name + "Parameter" : parameter.Name;
        return parameter.HasUnit ? [name, name + "Unit"] : [name];
    }

    private static IEnumerable<string> RowOf(JudgedRun judged, CellVerdict cell, ModelVerdict model, (string Name, bool HasUnit)[] parameters) =>
    [
        CsvText.Cell(judged.Run.Name), CsvText.Cell(cell.Cell.Suite), CsvText.Cell(cell.Cell.Workload), CsvText.Cell(cell.Cell.Configuration),
        .. parameters.SelectMany(parameter => Cells(cell.Cell[parameter.Name], parameter.HasUnit)),
        CsvText.Cell(model.Model), CsvText.Cell(cell.Baseline ?? ""), CsvText.Cell(model.Rounds), CsvText.Cell(model.Evidence.ToString()),
        CsvText.Cell(model.TypicalNanoseconds),
        .. Cells(model.Speedup), CsvText.Cell(model.AgainstBaseline?.ToString() ?? ""),
        .. Cells(model.RatioToBest), CsvText.Cell(model.Standing.ToString()),
        CsvText.Cell(cell.Outcome.ToString()), CsvText.Cell(string.Join("; ", cell.Best)), .. Cells(cell.Lead),
        CsvText.Cell(string.Join(' ', model.Warnings.Select(warning => warning.Code).Distinct())),
    ];

    private static IEnumerable<string> Cells(Parameter? parameter, bool hasUnit)
    {
        var value = parameter is null ? "" : CsvText.Cell(parameter.Text);
        return hasUnit ? [value, CsvText.Cell(parameter?.Unit ?? "")] : [value];
    }

    private static IEnumerable<string> Cells(Interval? interval) =>
        [CsvText.Cell(interval?.Low), CsvText.Cell(interval?.Estimate), CsvText.Cell(interval?.High)];
}
