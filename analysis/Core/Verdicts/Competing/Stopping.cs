using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Verdicts.Competing;

/// <summary>What a run still needs rounds for.</summary>
public static class Stopping
{
    /// <summary>
    /// Every cell with the models that may still be its best: a model that is decided slower than another is beaten and needs no more rounds, a cell with a
    /// winner or a tie has no open models. A run of twins asks of each model whether it differs from itself, so a model is open until that is decided.
    /// </summary>
    public static ImmutableArray<OpenCell> Open(Run run, Rule rule) => run.Info?.Twins == true && TwinCheck.Of(run, rule) is { } check
        ? [.. check.Comparisons.GroupBy(comparison => comparison.Cell).Select(cell => new OpenCell(
            cell.Key, [.. cell.Where(each => each.Verdict == Verdict.Inconclusive).Select(each => each.Model)], Settled: false))]
        : [.. VerdictEngine.Judge(run, rule).Select(cell => new OpenCell(cell.Cell, OpenModels(cell), cell.Settled))];

    /// <summary>The cells whose winner or tie is still open.</summary>
    public static IReadOnlySet<Cell> Undecided(Run run, Rule rule) =>
        Open(run, rule).Where(cell => !cell.Models.IsEmpty).Select(cell => cell.Cell).ToHashSet();

    /// <summary>A verdict from anything less than several rounds decides nothing here.</summary>
    private static ImmutableArray<string> OpenModels(CellVerdict cell) =>
        cell.Evidence != Evidence.Rounds ? [.. cell.Models.Select(model => model.Model)] : cell.Outcome == Outcome.Undecided ? cell.Best : [];
}

/// <summary>A cell and what it still needs.</summary>
/// <param name="Models">The models that may still be the best; none when the winner or the tie is decided.</param>
/// <param name="Settled">Whether choosing a model here needs no more rounds, decided or not: such a cell comes after those that are not settled.</param>
public sealed record OpenCell(Cell Cell, ImmutableArray<string> Models, bool Settled);
