using System.Globalization;

namespace Analysis.Figures;

/// <summary>Times for people.</summary>
public static class Durations
{
    private static readonly (double Nanoseconds, string Unit)[] units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")];

    /// <summary>
    /// Time to wait, rounded up, by the second and from an hour on by the minute: <c>40 s</c>, <c>2 min 05 s</c>, <c>3 min</c>, <c>1 h 10 min</c>.
    /// </summary>
    /// <param name="time">What is below 0 reads as none.</param>
    public static string Text(TimeSpan time)
    {
        var seconds = (long)Math.Max(0, Math.Ceiling(time.TotalSeconds));
        if (seconds < 60) return $"{Numbers.Text(seconds)} s";
        return seconds < 3600 ? Parts(seconds / 60, "min", seconds % 60, "s") : Parts((seconds + 59) / 3600, "h", (seconds + 59) % 3600 / 60, "min");
    }

    private static string Parts(long large, string unit, long small, string smallUnit) =>
        $"{Numbers.Text(large)} {unit}" + (small == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {small:00} {smallUnit}"));

    /// <summary>In the largest unit that gives at least 1, such as <c>5.2 µs</c>.</summary>
    /// <param name="nanoseconds">Not negative.</param>
    /// <param name="digits">Significant digits at most.</param>
    public static string Text(double nanoseconds, int digits = 3)
    {
        if (!double.IsFinite(nanoseconds)) return nanoseconds.ToString(CultureInfo.InvariantCulture);
        foreach (var (size, unit) in units)
        {
            // 999.96 ns shown with three digits would read 1,000 ns.
            if (nanoseconds >= size * (1 - 0.5 * Math.Pow(10, -digits))) return $"{Numbers.Significant(nanoseconds / size, digits)} {unit}";
        }
        return $"{Numbers.Significant(nanoseconds, digits)} ns";
    }
}
