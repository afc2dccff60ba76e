namespace Analysis.Charts;

/// <summary>How much of a wide spread a logarithmic axis shows.</summary>
public static class VisibleRange
{
    /// <summary>Models this many times worse than the best do not compete: they sit on the axis's end, so that the others can be told apart.</summary>
    private const double Spread = 60;

    /// <summary>The ends of the axis, with some room.</summary>
    /// <param name="values">Positive; at least one.</param>
    /// <param name="largestMatters">Whether large is good, as for speedups; otherwise small is, as for times.</param>
    public static (double Low, double High) Of(IReadOnlyCollection<double> values, bool largestMatters)
    {
        var (low, high) = (values.Min(), values.Max());
        if (largestMatters) low = Math.Max(low, high / Spread);
        return Scale.Padded(low, high, isLog: true, share: 0.08) is var (from, to) && to / from < 1.3 ? (from / 1.2, to * 1.2) : (from, to);
    }

    /// <summary>Marks further from the best than this do not contend: they are drawn beside the axis, at the same scale.</summary>
    private const double Contest = 2.5;

    /// <summary>How far an interval may reach before it is cut off.</summary>
    private const double IntervalReach = 1.5;

    /// <summary>So that noise of a few percent is not blown up to the whole width.</summary>
    private const double NarrowestRange = 1.25;

    /// <summary>
    /// The ends of an axis for those that contend with the best, their rounds, and most of their intervals; for all marks when there are no rounds to show.
    /// </summary>
    /// <param name="marks">At least one.</param>
    /// <param name="largestMatters">Whether large is good, as for speedups; otherwise small is, as for times.</param>
    public static (double Low, double High) OfContest(IReadOnlyCollection<DotMark> marks, bool largestMatters)
    {
        var positive = marks.Where(mark => mark.Value > 0).ToArray();
        if (positive.Length == 0) return (0.5, 2);
        if (positive.All(mark => mark.Points.IsEmpty))
            return Of([.. positive.SelectMany(mark => new[] { Lowest(mark), Highest(mark) })], largestMatters: false);
        var best = largestMatters ? positive.Max(mark => mark.Value) : positive.Min(mark => mark.Value);
        var near = positive.Where(mark => largestMatters ? mark.Value >= best / Contest : mark.Value <= best * Contest).ToArray();
        var low = near.Min(mark => Lowest(mark));
        var high = near.Max(mark => Highest(mark));
        if (high / low < NarrowestRange) (low, high) = (low / Math.Sqrt(NarrowestRange), high * Math.Sqrt(NarrowestRange));
        return Scale.Padded(low, high, isLog: true, share: 0.06);
    }

    private static double Lowest(DotMark mark) =>
        Math.Min(mark.Points.Where(point => point > 0).Append(mark.Value).Min(), Math.Max(mark.Low ?? mark.Value, mark.Value / IntervalReach));

    private static double Highest(DotMark mark) =>
        Math.Max(mark.Points.Append(mark.Value).Max(), Math.Min(mark.High ?? mark.Value, mark.Value * IntervalReach));
}
