using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Questions.Report;

/// <summary>Neighbouring cells along one parameter that ended alike.</summary>
/// <param name="Outcome">How they ended.</param>
/// <param name="Models">The winner, the tied models, or all that may still be best in any of the cells; in the run's order.</param>
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
        var (stretches, pending) = (new List<Stretch>(), new List<Stretch>());
        foreach (var next in cells.Select(cell => OfCell(cell, value)))
        {
            if (pending.Count > 0 && (value is null || !pending[^1].Reads(next))) Close();
            pending.Add(next);
        }
        if (pending.Count > 0) Close();
        return [.. stretches];

        void Close()
        {
            stretches.Add(Joined(pending).Following(stretches.LastOrDefault(), crossovers));
            pending.Clear();
        }
    }

    /// <summary>Whether both say the same about the same values.</summary>
    public bool SameAs(Stretch other) =>
        Reads(other) && Models.SequenceEqual(other.Models) && Values.SequenceEqual(other.Values) && Starts.IsEmpty == other.Starts.IsEmpty;

    /// <summary>All together, of curves that read alike.</summary>
    public static Stretch Merged(IReadOnlyCollection<Stretch> alike) => alike.First() with
    {
        Cells = [.. alike.SelectMany(each => each.Cells)],
        Starts = [.. alike.SelectMany(each => each.Starts)],
    };

    private bool Reads(Stretch other) =>
        Outcome == other.Outcome && Evidence == other.Evidence
            && (Outcome == Outcome.Undecided ? BeatsBaseline == other.BeatsBaseline : Models.SequenceEqual(other.Models));

    /// <summary>Whether it is decided that all that may be best beat the baseline: undecided cells of both kinds have different things to say.</summary>
    private bool BeatsBaseline => Cells.All(cell => BestSpeedup.Of(cell) is not null);

    private static Stretch Joined(List<Stretch> neighbours)
    {
        ImmutableArray<CellVerdict> cells = [.. neighbours.SelectMany(each => each.Cells)];
        return neighbours[0] with
        {
            Models = InOrder(neighbours.SelectMany(each => each.Models).ToHashSet(), cells),
            Values = [.. neighbours.SelectMany(each => each.Values)],
            Cells = cells,
        };
    }

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
        new(cell.Outcome, InOrder(cell.Best.ToHashSet(), [cell]), cell.Evidence, value is null ? [] : [value(cell)], [cell], []);

    private static ImmutableArray<string> InOrder(HashSet<string> models, ImmutableArray<CellVerdict> cells) =>
        [.. cells.SelectMany(cell => cell.Models).Select(model => model.Model).Distinct().Where(models.Contains)];
}
