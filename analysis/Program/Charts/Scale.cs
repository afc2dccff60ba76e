namespace Analysis.Charts;

/// <summary>Where axes begin and end, and where their ticks stand.</summary>
public static class Scale
{
    /// <summary>For less than a doubling: a tenth apart, more or less.</summary>
    private static readonly double[] fineSteps = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.3, 3.6, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9];

    /// <summary>The ends that any axis can have: beyond them the sums behind a place on the axis leave the numbers' range.</summary>
    private const double Smallest = 1e-150, Largest = 1e150;

    /// <summary>An axis of less than a quarter is as good as linear: none of the fine steps may lie on it.</summary>
    private const double Narrow = 1.25;

    private const int LogTicksAtMost = 16, LinearTicksAtMost = 12;

    /// <summary>Rounding to decimals still keeps the digits of values above 10 to the minus this.</summary>
    private const int FinestPower = 12;

    /// <summary>Whether ascending values are better told apart on a logarithmic axis: all positive, and the largest many times the smallest.</summary>
    public static bool IsLog(ReadOnlySpan<double> ascending) =>
        ascending.Length > 0 && ascending[0] > 0 && ascending[^1] / ascending[0] >= 5;

    /// <summary>
    /// Both ends moved outwards by a share of the distance; values that are all the same get some room too. Both ends are finite, the high one above the low
    /// one.
    /// </summary>
    public static (double Low, double High) Padded(double low, double high, bool isLog, double share)
    {
        (low, high) = isLog
            ? (Math.Clamp(low, Smallest, Largest), Math.Clamp(high, Smallest, Largest))
            : (Math.Clamp(low, -Largest, Largest), Math.Clamp(high, -Largest, Largest));
        if (isLog)
        {
            var factor = high > low ? Math.Pow(high / low, share) : 2;
            return (low / factor, high * factor);
        }
        // A distance that is lost beside the values themselves is none.
        var room = high - low > Math.Abs(high) * 1e-12 ? (high - low) * share : Math.Max(Math.Abs(low) * 0.5, 1);
        return (low - room, high + room);
    }

    /// <summary>Powers of ten, not all of them when there are many, or 1-2-5 steps when there are few.</summary>
    public static IEnumerable<double> LogTicks(double low, double high)
    {
        var decades = Math.Log10(high / low);
        if (!(low > 0) || !double.IsFinite(decades)) return [];
        // Three digits are what is written of a value, so that ticks closer together would read alike.
        var unit = Math.Pow(10, Math.Floor(Math.Log10(high)));
        if (high / low < Narrow) return LinearTicks(low / unit, high / unit, least: 0.01).Select(tick => tick * unit);
        return LogTicks(low, high, decades);
    }

    private static IEnumerable<double> LogTicks(double low, double high, double decades)
    {
        double[] steps = decades > 3 ? [1] : decades > 0.7 ? [1, 2, 5] : decades > 0.25 ? [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] : fineSteps;
        var stride = Math.Max(1, Math.Ceiling(decades / LogTicksAtMost));
        for (var power = Math.Floor(Math.Log10(low)); power <= Math.Ceiling(Math.Log10(high)); power += stride)
        {
            foreach (var step in steps)
            {
                var value = power is < 0 and > -FinestPower ? Math.Round(step * Math.Pow(10, power), 15) : step * Math.Pow(10, power);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) yield return value;
            }
        }
    }

    /// <summary>The same for bytes, whose units are 1024 times each other.</summary>
    public static IEnumerable<double> SizeTicks(double low, double high)
    {
        const double unit = 1024;
        var decades = Math.Log10(high / low);
        if (!(low > 0) || !double.IsFinite(decades)) return [];
        double[] steps = decades > 3 ? [1, 10, 100] : decades > 0.7 ? [1, 2, 5, 10, 20, 50, 100, 200, 500] : [];
        var first = Math.Pow(unit, Math.Max(0, Math.Floor(Math.Log(low, unit))));
        if (steps.Length == 0) return LogTicks(low / first, high / first).Select(tick => tick * first);
        return Enumerable.Range(0, 7).SelectMany(power => steps.Select(step => step * Math.Pow(unit, power))).Where(tick => tick >= low && tick <= high);
    }

    /// <summary>Four to nine round values.</summary>
    public static IEnumerable<double> LinearTicks(double low, double high) => LinearTicks(low, high, 0);

    /// <param name="least">They are as far apart at least; a power of ten, or 0.</param>
    private static IEnumerable<double> LinearTicks(double low, double high, double least)
    {
        var raw = (high - low) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = Math.Max(least, (raw / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * power);
        if (!(step > 0) || !double.IsFinite(high / step)) yield break;
        var first = Math.Ceiling(low / step - 1e-9);
        for (var i = 0; i < LinearTicksAtMost && (first + i) * step <= high + step * 1e-9; i++) yield return Math.Round((first + i) * step, 12);
    }
}
