using System.Collections.Immutable;

namespace Analysis.Verdicts.Fleets;

/// <summary>What machines may have in common, and what may explain who wins on them.</summary>
/// <param name="Name">What tells the machine from others.</param>
/// <param name="Cores">Logical cores.</param>
/// <param name="Vendor">Of the CPU, or <c>null</c> when unknown.</param>
/// <param name="System">The operating system without its version, or <c>null</c>.</param>
/// <param name="Runtime">Such as <c>.NET 10</c>.</param>
public sealed record MachineFacts(string Name, int Cores, string? Vendor, string? System, string Runtime)
{
    private static readonly ImmutableArray<string> vendors = ["AMD", "Intel", "Apple", "Ampere", "Neoverse", "Qualcomm", "IBM"];

    /// <param name="name">What tells the machine from others.</param>
    public static MachineFacts Of(RunInfo info, string name) => new(
        name, info.Machine.LogicalCores,
        vendors.FirstOrDefault(vendor => info.Machine.Cpu?.Contains(vendor, StringComparison.OrdinalIgnoreCase) == true),
        info.Machine.OperatingSystem is { } system ? BeforeVersion(system) : null, Major(info.Runtime.Version));

    /// <summary><c>Debian GNU/Linux 12 (bookworm)</c> is <c>Debian GNU/Linux</c>.</summary>
    private static string BeforeVersion(string system)
    {
        var words = system.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words.TakeWhile(word => !char.IsAsciiDigit(word[0])));
        return name.Length > 0 ? name : system;
    }

    /// <summary><c>.NET 10.0.1</c> is <c>.NET 10</c>.</summary>
    private static string Major(string runtime)
    {
        var digits = runtime.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 0) return runtime;
        var end = runtime.IndexOf('.', digits);
        return end < 0 ? runtime : runtime[..end];
    }
}

/// <summary>What is asked of a machine.</summary>
public enum Fact
{
    /// <summary>Its logical cores, at most so many.</summary>
    Cores,

    /// <summary>Its operating system.</summary>
    System,

    /// <summary>The runtime.</summary>
    Runtime,

    /// <summary>The vendor of its CPU.</summary>
    Vendor,
}
