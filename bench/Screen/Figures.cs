using System.Globalization;

namespace Bench.Screen;

/// <summary>Figures as people read them. Pure.</summary>
public static class Figures
{
    private static readonly (double Nanoseconds, string Unit)[] Units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")];

    /// <summary>Three digits and a unit: <c>1.23 ms</c>.</summary>
    public static string Makespan(double nanoseconds)
    {
        var (size, unit) = Units.FirstOrDefault(each => nanoseconds >= each.Nanoseconds, Units[^1]);
        var number = nanoseconds / size;
        var digits = number >= 99.95 ? "0" : number >= 9.995 ? "0.0" : "0.00";
        return $"{number.ToString(digits, CultureInfo.InvariantCulture)} {unit}";
    }

    /// <summary>A time to wait: <c>40 s</c>, <c>2 min 05 s</c>, <c>1 h 10 min</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        var whole = TimeSpan.FromSeconds(Math.Max(0, Math.Ceiling(time.TotalSeconds)));
        if (whole < TimeSpan.FromMinutes(1)) return string.Create(CultureInfo.InvariantCulture, $"{whole.TotalSeconds:0} s");
        return whole < TimeSpan.FromHours(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{whole.Minutes} min {whole.Seconds:00} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(whole.TotalHours):0} h {whole.Minutes:00} min");
    }

    /// <summary>A number of things: <c>1 round</c>, <c>2 rounds</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
