using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>How a file writes its numbers.</summary>
/// <param name="Marks"><c>null</c> when no number of the file has a mark in it.</param>
/// <param name="Guessed">Whether every number with a mark can be read in two ways, so that the rule and not the file decided.</param>
internal sealed record FileMarks(NumberMarks? Marks, bool Guessed)
{
    public Warning? Warning(string file) => this is { Guessed: true, Marks.Decimal: var mark }
        ? new Warning("number-format-guessed", file, $"every number with a mark in it can be read in two ways; '{mark}' was taken for the decimal mark", "write the file in the invariant culture")
        : null;
}
