using System.Globalization;
using System.Text;

namespace Bench.Machines;

/// <summary>A machine as a folder name: CPU model, logical cores, operating system. Pure.</summary>
public static class MachineSlug
{
    private const int LongestCpu = 40;
    private const int LongestSystem = 20;

    /// <returns>Such as <c>amd-epyc-7763-2-cores-ubuntu-24-04</c>: letters, digits and single dashes.</returns>
    public static string Of(string? cpu, int logicalCores, string system)
    {
        var name = Slug(Plain(cpu ?? ""), LongestCpu);
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length > 0 ? name : "unknown-cpu")}-{logicalCores}-cores-{Slug(system, LongestSystem)}");
    }

    /// <summary>Without trade marks, and without the clock rate that some models end with.</summary>
    private static string Plain(string cpu)
    {
        var at = cpu.IndexOf('@', StringComparison.Ordinal);
        return (at > 0 ? cpu[..at] : cpu).Replace("(R)", "", StringComparison.OrdinalIgnoreCase).Replace("(TM)", "", StringComparison.OrdinalIgnoreCase);
    }

    private static string Slug(string text, int longest)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character)) slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        if (slug.Length > longest) slug.Length = longest;
        return slug.ToString().Trim('-');
    }
}
