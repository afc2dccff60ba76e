using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>All that a reader must know of a run: from its files, its plan, and its cases, which are named as the report names them.</summary>
public static class RunWarnings
{
    public static IEnumerable<Warning> Of(JudgedRun judged) =>
        judged.Run.Warnings
            .Concat(judged.Run.Info?.Warnings ?? [])
            .Concat(judged.Cells.SelectMany(cell => cell.Models.SelectMany(model => Of(cell, model))));

    /// <summary>Those of one case.</summary>
    public static IEnumerable<Warning> Of(CellVerdict cell, ModelVerdict model) =>
        model.Warnings.Select(warning => warning with { Subject = CellLabel.WithModel(cell.Cell, model.Model) });
}
