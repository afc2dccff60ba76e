using System.Collections.Immutable;

namespace Analysis.Verdicts.Curves;

/// <summary>What is known of the smallest degree of parallelism that beats sequential code.</summary>
public enum CostOutcome
{
    /// <summary>No DOP is decided faster, and of some it is not known whether they are.</summary>
    Undecided,

    /// <summary>A DOP is decided faster.</summary>
    Found,

    /// <summary>Every DOP measured is decided to be no faster: slower, or the same within the margin.</summary>
    Never,
}

/// <summary>
/// COST, the configuration that outperforms a single thread (McSherry, Isard and Murray, HotOS 2015): the smallest DOP that beats the best sequential code.
/// Beating is being decided faster by the rule of all verdicts, so that a speedup within the margin is none, and undecided is not never.
/// </summary>
/// <param name="Dop">The smallest DOP that is decided faster, or <c>null</c>.</param>
/// <param name="Undecided">The DOPs below it, or all where there is none, of which it is not known; ascending.</param>
public readonly record struct Cost(CostOutcome Outcome, int? Dop, ImmutableArray<int> Undecided)
{
    /// <param name="points">The verdict of each DOP against sequential code.</param>
    /// <returns><c>null</c> without points.</returns>
    public static Cost? Of(IEnumerable<(int Dop, Verdict Verdict)> points)
    {
        var sorted = points.OrderBy(point => point.Dop).ToArray();
        if (sorted.Length == 0) return null;
        var found = sorted.Where(point => point.Verdict == Verdict.Faster).Select(point => (int?)point.Dop).FirstOrDefault();
        ImmutableArray<int> open = [.. sorted.Where(point => point.Verdict == Verdict.Inconclusive && !(point.Dop > found)).Select(point => point.Dop)];
        return new Cost(found is not null ? CostOutcome.Found : open.IsEmpty ? CostOutcome.Never : CostOutcome.Undecided, found, open);
    }

    /// <summary>
    /// The verdict of a model against all sequential codes of its cell at once: faster only where it is decided faster than each of them, and no faster as soon
    /// as it is decided to be no faster than one.
    /// </summary>
    public static Verdict AgainstSequential(CellVerdict cell, string model, IEnumerable<string> sequential, Rule rule)
    {
        var verdicts = sequential.Select(each => rule.Read(cell.Ratio(model, each))).ToArray();
        if (verdicts.Length == 0) return Verdict.Inconclusive;
        if (verdicts.Contains(Verdict.Slower)) return Verdict.Slower;
        if (verdicts.Contains(Verdict.Equivalent)) return Verdict.Equivalent;
        return verdicts.All(verdict => verdict == Verdict.Faster) ? Verdict.Faster : Verdict.Inconclusive;
    }
}
