using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Verdicts.Competing;

/// <summary>What a run still needs rounds for.</summary>
public static class Stopping
{
    /// <summary>
    /// Every cell with the models that may still be its best: a model that is decided slower than another is beaten and needs no more rounds, a cell with a winner
    /// or a tie has no open models. In a run of twins the originals alone decide, so that the run stops as one without twins would.
    /// </summary>
    public static ImmutableArray<OpenCell> Open(Run run, Rule rule)
    {
        var judged = run.Info?.Twins == true ? Twins.Originals(run) : run;
        return [.. VerdictEngine.Judge(judged, rule).Select(cell => new OpenCell(cell.Cell, OpenModels(cell), cell.Settled))];
    }

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
