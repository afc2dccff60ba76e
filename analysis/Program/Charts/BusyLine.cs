namespace Analysis.Charts;

/// <summary>So many cores busy all the time, in a drawing of CPU time over makespan.</summary>
internal static class BusyLine
{
    /// <summary>As far as the panel shows it; <c>null</c> when it does not.</summary>
    public static Reference? Of(double cores, (double Low, double High) x, (double Low, double High) y)
    {
        var (from, to) = (Math.Max(x.Low, y.Low / cores), Math.Min(x.High, y.High / cores));
        return to <= from
            ? null
            : new Reference(cores == 1 ? "1 core busy" : $"{Numbers.Text(cores)} cores busy",
                [new SeriesPoint(from, cores * from), new SeriesPoint(to, cores * to)]);
    }
}
