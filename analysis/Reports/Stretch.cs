using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>Neighbouring cells along one parameter that ended alike.</summary>
/// <param name="Outcome">How they ended.</param>
/// <param name="Models">The winner, the tied models, or all that may still be best in one of the cells; in the run's order.</param>
/// <param name="Evidence">What the verdicts rest on.</param>
/// <param name="Values">Of the parameter, ascending; empty when there is none.</param>
/// <param name="Cells">Their verdicts.</param>
/// <param name="Starts">Where this winner takes over from the one before, one per curve that reads alike; empty when that is not known.</param>
public sealed record Stretch(
    Outcome Outcome, ImmutableArray<string> Models, Evidence Evidence,
    ImmutableArray<double> Values, ImmutableArray<CellVerdict> Cells, ImmutableArray<Crossover> Starts)
{
    /// <summary>Cuts cells, ascending by <paramref name="value"/>, where the outcome changes.</summary>
    /// <param name="value">The value of the parameter, or <c>null</c> when there is none: then every cell is a stretch of its own.</param>
    /// <param name="crossovers">Of this curve.</param>
    public static ImmutableArray<Stretch> Cut(
        ImmutableArray<CellVerdict> cells, Func<CellVerdict, double>? value, ImmutableArray<Crossover> crossovers)
    {
        var stretches = new List<Stretch>();
        foreach (var cell in cells)
        {
            var next = OfCell(cell, value);
            if (stretches.Count > 0 && value is not null && stretches[^1].Reads(next)) stretches[^1] = stretches[^1].Joined(next);
            else stretches.Add(next.Following(stretches.LastOrDefault(), crossovers));
        }
        return [.. stretches];
    }

    /// <summary>Whether both say the same about the same values.</summary>
    public bool SameAs(Stretch other) =>
        Reads(other) && Models.SequenceEqual(other.Models) && Values.SequenceEqual(other.Values) && Starts.IsEmpty == other.Starts.IsEmpty;

    /// <summary>Both together, of two curves that read alike.</summary>
    public Stretch MergedWith(Stretch other) => this with { Cells = [.. Cells, .. other.Cells], Starts = [.. Starts, .. other.Starts] };

    private bool Reads(Stretch other) =>
        Outcome == other.Outcome && Evidence == other.Evidence && (Outcome == Outcome.Undecided || Models.SequenceEqual(other.Models));

    private Stretch Joined(Stretch next) => this with
    {
        Models = InOrder([.. Models, .. next.Models], [.. Cells, .. next.Cells]),
        Values = [.. Values, .. next.Values],
        Cells = [.. Cells, .. next.Cells],
    };

    private Stretch Following(Stretch? before, ImmutableArray<Crossover> crossovers)
    {
        if (before is not { Outcome: Outcome.Winner } || Outcome != Outcome.Winner) return this;
        return this with
        {
            Starts = [.. crossovers.Where(crossover =>
                crossover.Below == before.Models[0] && crossover.Above == Models[0]
                && crossover.Estimate >= before.Values[^1] && crossover.Estimate <= Values[0])],
        };
    }

    private static Stretch OfCell(CellVerdict cell, Func<CellVerdict, double>? value) =>
        new(cell.Outcome, InOrder(cell.Best, [cell]), cell.Evidence, value is null ? [] : [value(cell)], [cell], []);

    private static ImmutableArray<string> InOrder(ImmutableArray<string> models, ImmutableArray<CellVerdict> cells) =>
        [.. cells.SelectMany(cell => cell.Models).Select(model => model.Model).Distinct().Where(models.Contains)];
}
