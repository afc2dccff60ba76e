using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.Curves;

namespace Analysis.Verdicts;

/// <summary>A run with its verdicts: what charts and reports are made of.</summary>
/// <param name="Rule">What the verdicts were made with.</param>
/// <param name="Cells">In the order in which people read them.</param>
/// <param name="Crossovers">Where the winner changes.</param>
public sealed record JudgedRun(Run Run, Rule Rule, ImmutableArray<CellVerdict> Cells, ImmutableArray<Crossover> Crossovers)
{
    /// <summary>One sentence that says what these verdicts are worth at this run's own noise, or <c>null</c> when that was not found out.</summary>
    public string? Worth { get; init; }

    /// <summary>Judges every cell of <paramref name="run"/>.</summary>
    public static JudgedRun Of(Run run, Rule rule)
    {
        var cells = ReadingOrder.Of(VerdictEngine.Judge(run, rule), run);
        return new JudgedRun(run, rule, cells, Curves.Crossovers.Find(cells));
    }
}
