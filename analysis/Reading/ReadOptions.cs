namespace Analysis.Reading;

/// <summary>How files are read.</summary>
public sealed record ReadOptions
{
    /// <summary>Leave out rows that cannot be read, with a warning, instead of stopping at the first.</summary>
    public bool SkipBad { get; init; }
}
