using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.RunToRun;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary><c>comparison.csv</c>: a row per cell, model and run. The headings are keys that never change.</summary>
public static class CompareCsv
{
    private static readonly string[] headings =
    [
        "Label", "Machine", "Run", "Suite", "Workload", "Configuration", "Parameters", "Model", "Baseline", "Rounds", "Evidence",
        "SpeedupLow", "Speedup", "SpeedupHigh", "Verdict", "Standing", "Outcome", "Best", "Accord",
    ];

    /// <summary>Times appear in a last column only when they were asked for.</summary>
    public static void Write(TextWriter output, CompareContent content)
    {
        output.Write(CsvText.Row(content.IsAbsolute ? [.. headings, "TypicalNanoseconds"] : headings));
        foreach (var cell in content.Comparison.Cells)
        {
            foreach (var (verdict, run) in cell.Verdicts.Zip(content.Comparison.Runs))
            {
                if (verdict is null) continue;
                foreach (var model in verdict.Models)
                {
                    var row = RowOf(run, verdict, model, cell.Accord);
                    output.Write(CsvText.Row(content.IsAbsolute ? row.Append(CsvText.Cell(model.TypicalNanoseconds)) : row));
                }
            }
        }
    }

    private static IEnumerable<string> RowOf(ComparedRun run, CellVerdict cell, ModelVerdict model, Accord accord) =>
    [
        run.Label, CsvText.Cell(run.Judged.Run.Info?.Machine.Slug ?? ""), CsvText.Cell(run.Judged.Run.Info?.Run ?? run.Judged.Run.Name),
        CsvText.Cell(cell.Cell.Suite), CsvText.Cell(cell.Cell.Workload), CsvText.Cell(cell.Cell.Configuration),
        CsvText.Cell(string.Join(' ', cell.Cell.Parameters.Select(Text))),
        CsvText.Cell(model.Model), CsvText.Cell(cell.Baseline ?? ""), CsvText.Cell(model.Rounds), model.Evidence.ToString(),
        .. Cells(model.Speedup), model.AgainstBaseline?.ToString() ?? "", model.Standing.ToString(),
        cell.Outcome.ToString(), CsvText.Cell(string.Join("; ", cell.Best)), accord.ToString(),
    ];

    private static string Text(Parameter parameter) =>
        parameter.Unit is null ? $"{parameter.Name}={parameter.Text}" : $"{parameter.Name}={parameter.Text} {parameter.Unit}";

    private static IEnumerable<string> Cells(Interval? interval) =>
        [CsvText.Cell(interval?.Low), CsvText.Cell(interval?.Estimate), CsvText.Cell(interval?.High)];
}
