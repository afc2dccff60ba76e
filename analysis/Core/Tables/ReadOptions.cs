using System.Collections.Immutable;

namespace Analysis.Tables;

/// <summary>How input is read: how strictly, and what of it.</summary>
/// <param name="SkipBad">Leave malformed rows and files out with a warning that counts them, instead of giving up at the first one.</param>
public sealed record ReadOptions(bool SkipBad = false)
{
    /// <summary>Names of columns to read beside time and what is allocated.</summary>
    public ImmutableArray<string> Metrics { get; init; } = [];

    /// <summary>Whether every column of numbers is read as one of <see cref="Metrics"/>.</summary>
    public bool EveryMetric { get; init; }

    /// <summary>A <c>measurements.csv</c> that is several times as long, in bytes, is read in as many parts, side by side.</summary>
    public long PartBytes { get; init; } = 16 << 20;

    /// <summary>Give up at the first malformed row.</summary>
    public static ReadOptions Strict { get; } = new();
}
