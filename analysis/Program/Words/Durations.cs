using System.Globalization;

namespace Analysis.Words;

/// <summary>Times for people.</summary>
public static class Durations
{
    private static readonly (double Nanoseconds, string Unit)[] units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")];

    /// <summary>Time to wait: <c>40 s</c>, <c>3 min</c>, <c>2.5 h</c>.</summary>
    public static string Text(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => $"{Numbers.Significant(Math.Ceiling(time.TotalSeconds), 2)} s",
        { TotalMinutes: < 90 } => $"{Numbers.Significant(time.TotalMinutes, 2)} min",
        _ => $"{Numbers.Significant(time.TotalHours, 2)} h",
    };

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
