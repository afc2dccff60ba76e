using Analysis.Formats;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary><c>comparison.csv</c>: a row per cell, model and run. The headings are keys that never change.</summary>
public static class CompareCsv
{
    private static readonly string[] headings =
    [
        "Label", "Machine", "Run", "Suite", "Workload", "Configuration", "Parameters", "Model", "Baseline", "Rounds", "Evidence",
        "SpeedupLow", "Speedup", "SpeedupHigh", "Verdict", "Standing", "Outcome", "Best", "Accord",
    ];

    /// <summary>The whole file. Times appear in a last column only when they were asked for.</summary>
    public static string Of(CompareContent content) =>
        Csv.Render(content.IsAbsolute ? [.. headings, "TypicalNanoseconds"] : headings, Rows(content));

    private static IEnumerable<IEnumerable<object?>> Rows(CompareContent content) =>
        from cell in content.Comparison.Cells
        from side in cell.Verdicts.Zip(content.Comparison.Runs)
        where side.First is not null
        from model in side.First.Models
        let row = RowOf(side.Second, side.First, model, cell.Accord)
        select content.IsAbsolute ? row.Append(model.TypicalNanoseconds) : row;

    private static IEnumerable<object?> RowOf(ComparedRun run, CellVerdict cell, ModelVerdict model, Accord accord) =>
    [
        run.Label, run.Judged.Run.Info?.Machine.Name, run.Judged.Run.Info?.Run ?? run.Judged.Run.Name,
        cell.Cell.Suite, cell.Cell.Workload, cell.Cell.Configuration, string.Join(' ', cell.Cell.Parameters.Select(Text)),
        model.Model, cell.Baseline, model.Rounds, model.Evidence,
        model.Speedup?.Low, model.Speedup?.Estimate, model.Speedup?.High, model.AgainstBaseline, model.Standing,
        cell.Outcome, string.Join("; ", cell.Best), accord,
    ];

    private static string Text(Parameter parameter) =>
        parameter.Unit is null ? $"{parameter.Name}={parameter.Text}" : $"{parameter.Name}={parameter.Text} {parameter.Unit}";
}
