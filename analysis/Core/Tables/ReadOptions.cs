using System.Collections.Immutable;

namespace Analysis.Tables;

/// <summary>How strictly input is read.</summary>
/// <param name="SkipBad">Leave malformed rows and files out with a warning that counts them, instead of giving up at the first one.</param>
public sealed record ReadOptions(bool SkipBad = false)
{
    /// <summary>Names of columns to read beside time and what is allocated.</summary>
    public ImmutableArray<string> Metrics { get; init; } = [];

    /// <summary>Whether every column of numbers is read as one of <see cref="Metrics"/>.</summary>
    public bool EveryMetric { get; init; }

    /// <summary>Give up at the first malformed row.</summary>
    public static ReadOptions Strict { get; } = new();
}
