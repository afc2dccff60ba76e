namespace Analysis.Charts;

/// <summary>Where axes begin and end, and where their ticks stand.</summary>
public static class Scale
{
    /// <summary>Whether ascending values are better told apart on a logarithmic axis: all positive, and the largest many times the smallest.</summary>
    public static bool IsLog(ReadOnlySpan<double> ascending) =>
        ascending.Length > 0 && ascending[0] > 0 && ascending[^1] / ascending[0] >= 5;

    /// <summary>Both ends moved outwards by a share of the distance; values that are all the same get some room too.</summary>
    public static (double Low, double High) Padded(double low, double high, bool isLog, double share)
    {
        if (isLog)
        {
            var factor = high > low ? Math.Pow(high / low, share) : 2;
            return (low / factor, high * factor);
        }
        var room = high > low ? (high - low) * share : Math.Max(Math.Abs(low) * 0.5, 1);
        return (low - room, high + room);
    }

    /// <summary>Powers of ten, or 1-2-5 steps when there are few of those.</summary>
    public static IEnumerable<double> LogTicks(double low, double high)
    {
        var decades = Math.Log10(high / low);
        double[] steps = decades > 3 ? [1] : decades > 0.7 ? [1, 2, 5] : [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
        for (var power = Math.Floor(Math.Log10(low)); power <= Math.Ceiling(Math.Log10(high)); power++)
        {
            foreach (var step in steps)
            {
                var value = Math.Round(step * Math.Pow(10, power), 15);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) yield return value;
            }
        }
    }

    /// <summary>Four to nine round values.</summary>
    public static IEnumerable<double> LinearTicks(double low, double high)
    {
        var raw = (high - low) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * power;
        for (var i = Math.Ceiling(low / step - 1e-9); i * step <= high + step * 1e-9; i++) yield return Math.Round(i * step, 12);
    }
}
