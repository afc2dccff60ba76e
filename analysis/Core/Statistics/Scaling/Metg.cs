namespace Analysis.Statistics.Scaling;

/// <summary>What a sweep of the grain tells of the minimum effective task granularity.</summary>
public enum MetgOutcome
{
    /// <summary>Points on both sides: the grain is known.</summary>
    Found,

    /// <summary>Not even the largest grain was enough.</summary>
    NotReached,

    /// <summary>The smallest grain was enough already: the grain is at most that.</summary>
    AtMost,

    /// <summary>A point above <see cref="Metg.LargestEfficiency"/>: the sequential rate is not the best one, so that nothing follows.</summary>
    Implausible,
}

/// <summary>
/// METG(x): the smallest grain from which on a model keeps the efficiency x (Slaughter et al., Task Bench, SC20), there in time a task takes, here in useful
/// work.
/// </summary>
/// <param name="Grain">In the points' unit: where found, the place; at most, the smallest measured; not reached, the largest measured.</param>
public readonly record struct Metg(MetgOutcome Outcome, double Grain)
{
    /// <summary>What more than all cores at the best sequential rate may show before the sweep is not believed.</summary>
    public const double LargestEfficiency = 1.5;

    /// <summary>One-sided error of an interval: a 95% interval.</summary>
    private const double Tail = 0.025;

    /// <summary>Fewer rounds make no interval.</summary>
    private const int FewestRounds = 2;

    /// <summary>Interpolated between neighbouring grains on the logarithmic scale; <c>null</c> without points.</summary>
    /// <param name="points">In any order.</param>
    /// <param name="efficiency">Such as 0.5.</param>
    public static Metg? Of(IEnumerable<GrainPoint> points, double efficiency)
    {
        var sorted = points.OrderBy(point => point.Grain).ToArray();
        if (sorted.Length == 0) return null;
        if (sorted.Any(point => !(point.Efficiency <= LargestEfficiency))) return new Metg(MetgOutcome.Implausible, double.NaN);
        if (sorted[^1].Efficiency < efficiency) return new Metg(MetgOutcome.NotReached, sorted[^1].Grain);
        var last = Array.FindLastIndex(sorted, point => point.Efficiency < efficiency);
        if (last < 0) return new Metg(MetgOutcome.AtMost, sorted[0].Grain);
        var (below, above) = (sorted[last], sorted[last + 1]);
        var share = (efficiency - below.Efficiency) / (above.Efficiency - below.Efficiency);
        return new Metg(MetgOutcome.Found, below.Grain * Math.Pow(above.Grain / below.Grain, share));
    }

    /// <summary>
    /// The middle of the rounds' own METGs and a 95% interval of it, by ranks. A round that reached the efficiency at every grain counts as 0, one that never
    /// did as infinite, so that either end may be open. <c>null</c> for fewer than two rounds, or where one is implausible.
    /// </summary>
    /// <param name="rounds">Each with its points.</param>
    public static Interval? OfRounds(IEnumerable<IEnumerable<GrainPoint>> rounds, double efficiency)
    {
        var found = rounds.Select(points => Of(points, efficiency)).OfType<Metg>().ToArray();
        if (found.Length < FewestRounds || found.Any(each => each.Outcome == MetgOutcome.Implausible)) return null;
        double[] places = [.. found.Select(each => each.Outcome switch
        {
            MetgOutcome.NotReached => double.PositiveInfinity,
            MetgOutcome.AtMost => 0,
            _ => each.Grain,
        })];
        return MedianInterval.Of(places, Tail);
    }
}
