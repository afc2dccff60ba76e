using System.Globalization;

namespace Analysis.Figures;

/// <summary>Plain numbers for people, the same in every culture.</summary>
public static class Numbers
{
    /// <summary>In full: <c>10,000</c>, <c>1,234.5</c>; at most four significant digits after the point, seven from 1,000 on.</summary>
    public static string Text(double value)
    {
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        if (value == Math.Floor(value) && Math.Abs(value) < 1e15) return value.ToString("#,0", CultureInfo.InvariantCulture);
        return Significant(value, Math.Abs(value) >= 1000 ? 7 : 4);
    }

    /// <summary>A count with its noun: <c>1 cell</c>, <c>1,234 cells</c>.</summary>
    /// <param name="noun">In the singular.</param>
    public static string Counted(int count, string noun) => Counted(count, noun, noun + "s");

    /// <summary>A count with its noun: <c>1 launch</c>, <c>12 launches</c>.</summary>
    public static string Counted(int count, string one, string many) => $"{Text(count)} {(count == 1 ? one : many)}";

    /// <summary>For an axis: <c>10k</c>, <c>1M</c>; what does not shorten exactly is written in full.</summary>
    public static string Short(double value)
    {
        foreach (var (unit, letter) in new[] { (1e9, "G"), (1e6, "M"), (1e3, "k") })
        {
            var scaled = value / unit;
            if (Math.Abs(scaled) >= 1 && Math.Abs(scaled * 10 - Math.Round(scaled * 10)) < 1e-9) return Significant(scaled, 4) + letter;
        }
        return Text(value);
    }

    /// <summary>At most that many significant digits, no exponent, no trailing zeros.</summary>
    public static string Significant(double value, int digits)
    {
        if (value == 0) return "0";
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var decimals = Math.Clamp(digits - 1 - magnitude, 0, 15);
        if (digits - 1 - magnitude < 0)
        {
            var step = Math.Pow(10, magnitude + 1 - digits);
            value = Math.Round(value / step) * step;
        }
        return Math.Round(value, decimals).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
