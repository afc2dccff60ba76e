using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.Curves;
using Analysis.Verdicts.Primitives;
using Analysis.Verdicts.References;

namespace Analysis.Verdicts;

/// <summary>A run with its verdicts: what charts and reports are made of.</summary>
/// <param name="Rule">What the verdicts were made with.</param>
/// <param name="Cells">In the order in which people read them.</param>
/// <param name="Crossovers">Where the winner changes.</param>
public sealed record JudgedRun(Run Run, Rule Rule, ImmutableArray<CellVerdict> Cells, ImmutableArray<Crossover> Crossovers)
{
    /// <summary>One sentence that says what these verdicts are worth at this run's own noise, or <c>null</c> when that was not found out.</summary>
    public string? Worth { get; init; }

    /// <summary>What CPython's models take beside .NET's, in the order of <see cref="Cells"/>; empty when none was measured.</summary>
    public ImmutableArray<BesideCell> Beside { get; init; } = [];

    /// <summary>What one operation of each primitive takes; empty when none was measured.</summary>
    public ImmutableArray<PrimitiveCost> Primitives { get; init; } = [];

    /// <summary>
    /// Judges every cell of <paramref name="run"/>; the run that stays with the verdicts has none of the models that only stand beside, and no primitives.
    /// </summary>
    public static JudgedRun Of(Run run, Rule rule)
    {
        var cells = ReadingOrder.Of(VerdictEngine.Judge(run, rule), run);
        var competing = run.Cases.All(VerdictEngine.Competes) ? run : run with { Cases = [.. run.Cases.Where(VerdictEngine.Competes)] };
        return new JudgedRun(competing, rule, cells, Curves.Crossovers.Find(cells))
        {
            Beside = References.Beside.Of(run, rule, cells),
            Primitives = PrimitiveCost.In(run, rule),
        };
    }
}
