namespace Analysis.Tables;

/// <summary>How strictly input is read.</summary>
/// <param name="SkipBad">Leave malformed rows and files out with a warning that counts them, instead of giving up at the first one.</param>
public sealed record ReadOptions(bool SkipBad = false)
{
    /// <summary>Give up at the first malformed row.</summary>
    public static ReadOptions Strict { get; } = new();
}
