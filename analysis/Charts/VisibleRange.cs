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
}
