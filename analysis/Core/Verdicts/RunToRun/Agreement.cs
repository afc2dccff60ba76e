using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>How far the verdicts of two runs agree.</summary>
/// <param name="Cells">One per cell that both runs have, in the first run's order.</param>
/// <param name="OnlyInOne">Cells that only one of the runs has.</param>
/// <param name="Baseline">Verdicts of a model against the baseline, counted over the common cells.</param>
public sealed record Agreement(ImmutableArray<CellAgreement> Cells, ImmutableArray<Cell> OnlyInOne, Counts Baseline)
{
    /// <summary>Best models, counted over the common cells.</summary>
    public Counts Best => Counts.Of(Cells.Select(cell => cell.Accord));

    /// <summary>Compares cell by cell.</summary>
    public static Agreement Between(ImmutableArray<CellVerdict> a, ImmutableArray<CellVerdict> b)
    {
        var second = b.ToDictionary(verdict => verdict.Cell);
        var first = a.Select(verdict => verdict.Cell).ToHashSet();
        var common = a.Where(verdict => second.ContainsKey(verdict.Cell)).Select(verdict => (A: verdict, B: second[verdict.Cell])).ToArray();
        return new Agreement(
            [.. common.Select(pair => CellAgreement.Of(pair.A, pair.B))],
            [.. a.Select(v => v.Cell).Where(cell => !second.ContainsKey(cell)), .. b.Select(v => v.Cell).Where(cell => !first.Contains(cell))],
            Counts.Of(common.SelectMany(pair => AgainstBaseline(pair.A, pair.B))));
    }

    private static IEnumerable<Accord> AgainstBaseline(CellVerdict a, CellVerdict b)
    {
        if (a.Baseline != b.Baseline) yield break;
        foreach (var model in a.Models)
        {
            if (model.AgainstBaseline is not { } one || b[model.Model]?.AgainstBaseline is not { } other) continue;
            yield return one == Verdict.Inconclusive || other == Verdict.Inconclusive ? Accord.Open
                : one == other ? Accord.Same : Accord.Differ;
        }
    }
}

/// <summary>How often each was found.</summary>
/// <param name="Agree">Decided in both runs, for the same.</param>
/// <param name="Disagree">Decided in both runs, not for the same: a winner here that is tied with another there is one of these.</param>
/// <param name="Open">Not decided in both runs.</param>
public readonly record struct Counts(int Agree, int Disagree, int Open)
{
    public int All => Agree + Disagree + Open;

    public static Counts Of(IEnumerable<Accord> accords)
    {
        var counts = new Counts();
        foreach (var accord in accords)
        {
            counts = accord switch
            {
                Accord.Same => counts with { Agree = counts.Agree + 1 },
                Accord.Overlap or Accord.Differ => counts with { Disagree = counts.Disagree + 1 },
                _ => counts with { Open = counts.Open + 1 },
            };
        }
        return counts;
    }
}

/// <summary>One cell in two runs.</summary>
/// <param name="FirstBest">The winner, the tied models, or those that may still be best, in the first run.</param>
public sealed record CellAgreement(
    Cell Cell, Accord Accord, Outcome First, ImmutableArray<string> FirstBest, Outcome Second, ImmutableArray<string> SecondBest)
{
    /// <summary>Two decided cells agree when they name the same winner or the same tied models.</summary>
    public static CellAgreement Of(CellVerdict first, CellVerdict second) =>
        new(first.Cell, SharedCell.AccordOf([first, second]), first.Outcome, first.Best, second.Outcome, second.Best);
}
