using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>How far the verdicts of two runs agree.</summary>
/// <param name="Cells">One per cell that both runs have, in the first run's order.</param>
/// <param name="OnlyInOne">Cells that only one of the runs has.</param>
/// <param name="Baseline">Verdicts of a model against the baseline, counted over the common cells.</param>
public sealed record Agreement(ImmutableArray<CellAgreement> Cells, ImmutableArray<Cell> OnlyInOne, Counts Baseline)
{
    /// <summary>Best models, counted over the common cells.</summary>
    public Counts Best => Counts.Of(Cells.Select(cell => cell.Concord));

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

    private static IEnumerable<Concord> AgainstBaseline(CellVerdict a, CellVerdict b)
    {
        if (a.Baseline != b.Baseline) yield break;
        foreach (var model in a.Models)
        {
            if (model.AgainstBaseline is not { } one || b[model.Model]?.AgainstBaseline is not { } other) continue;
            yield return one == Verdict.Inconclusive || other == Verdict.Inconclusive ? Concord.OneUndecided
                : one == other ? Concord.Agree : Concord.Disagree;
        }
    }
}

/// <summary>What two verdicts are to each other.</summary>
public enum Concord
{
    /// <summary>Neither or only one of them is decided.</summary>
    OneUndecided,

    /// <summary>Both are decided, and they say the same.</summary>
    Agree,

    /// <summary>Both are decided, and they differ.</summary>
    Disagree,
}

/// <summary>How often each was found.</summary>
public readonly record struct Counts(int Agree, int Disagree, int OneUndecided)
{
    public int All => Agree + Disagree + OneUndecided;

    public static Counts Of(IEnumerable<Concord> concords)
    {
        var counts = new Counts();
        foreach (var concord in concords)
        {
            counts = concord switch
            {
                Concord.Agree => counts with { Agree = counts.Agree + 1 },
                Concord.Disagree => counts with { Disagree = counts.Disagree + 1 },
                _ => counts with { OneUndecided = counts.OneUndecided + 1 },
            };
        }
        return counts;
    }
}
