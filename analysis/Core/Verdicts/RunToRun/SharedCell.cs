using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>One cell in several runs.</summary>
/// <param name="Cell">As the first run that has it names it.</param>
/// <param name="Verdicts">One per run, in the order of the runs; <c>null</c> where the run lacks the cell.</param>
/// <param name="Accord">Whether the runs name the same winner.</param>
public sealed record SharedCell(Cell Cell, ImmutableArray<CellVerdict?> Verdicts, Accord Accord)
{
    /// <summary>All cells that any of the runs has, in the order they first appear.</summary>
    /// <param name="runs">The verdicts of each run.</param>
    public static ImmutableArray<SharedCell> Of(IReadOnlyList<ImmutableArray<CellVerdict>> runs)
    {
        var rows = new OrderedDictionary<CaseKey, CellVerdict?[]>();
        for (var run = 0; run < runs.Count; run++)
        {
            foreach (var verdict in runs[run])
            {
                var key = CaseKey.Of(verdict.Cell, "");
                if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new CellVerdict?[runs.Count]);
                row[run] ??= verdict;
            }
        }
        return [.. rows.Values.Select(row => new SharedCell(row.First(each => each is not null)!.Cell, [.. row], AccordOf(row)))];
    }

    /// <summary>What the verdicts of one cell are to each other; <c>null</c> where a run lacks it.</summary>
    internal static Accord AccordOf(CellVerdict?[] row)
    {
        var present = row.OfType<CellVerdict>().ToArray();
        if (present.Length < 2) return Accord.Alone;
        var decided = present.Where(each => each.Outcome != Outcome.Undecided).ToArray();
        var alike = decided.All(each => decided[0].Best.ToHashSet().SetEquals(each.Best));
        if (alike) return decided.Length == present.Length ? Accord.Same : Accord.Open;
        return decided.Any(one => decided.Any(other => !one.Best.Intersect(other.Best).Any())) ? Accord.Differ : Accord.Overlap;
    }
}

/// <summary>What the verdicts of several runs on one cell are to each other.</summary>
public enum Accord
{
    /// <summary>Only one of the runs has the cell.</summary>
    Alone,

    /// <summary>Undecided in at least one run, and no two decided ones differ.</summary>
    Open,

    /// <summary>Decided in all of them, for the same winner or the same tie.</summary>
    Same,

    /// <summary>Decided in at least two of them, not for the same, but any two share a model: a winner here is tied with another there.</summary>
    Overlap,

    /// <summary>Decided in at least two of them, for models that have nothing in common.</summary>
    Differ,
}
