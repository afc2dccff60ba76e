using System.Globalization;

namespace Analysis.Figures;

/// <summary>Bytes for people, in units of 1024 as BenchmarkDotNet has them.</summary>
public static class Sizes
{
    private static readonly string[] units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>A place between sizes: <c>23 KB</c>.</summary>
    /// <param name="digits">Significant digits at most.</param>
    public static string About(double bytes, int digits = 2)
    {
        var unit = 0;
        // 1,023 B shown with two digits would read 1,000 B.
        for (; unit < units.Length - 1 && Math.Abs(bytes) >= 1000; unit++) bytes /= 1024;
        return $"{Numbers.Significant(bytes, digits)} {units[unit]}";
    }

    /// <summary>In the largest unit that gives at least 1, with two decimals at most: <c>40 B</c>, <c>1.21 KB</c>.</summary>
    public static string Text(double bytes)
    {
        if (!double.IsFinite(bytes)) return bytes.ToString(CultureInfo.InvariantCulture);
        var (size, unit) = (bytes, 0);
        // 1,023.996 KB shown with two decimals would read 1,024 KB.
        for (; unit < units.Length - 1 && Math.Round(Math.Abs(size), 2) >= 1024; unit++) size /= 1024;
        return $"{Math.Round(size, 2).ToString("#,0.##", CultureInfo.InvariantCulture)} {units[unit]}";
    }
}
