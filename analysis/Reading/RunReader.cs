using System.Collections.Immutable;
using Analysis.Reading.Sources;

namespace Analysis.Reading;

/// <summary>Runs, from whatever the user points at.</summary>
public static class RunReader
{
    /// <summary>Reads every run at or below the paths, each once, in the order of the paths.</summary>
    /// <param name="paths">Run folders, machine folders, <c>results</c>, any folder with BenchmarkDotNet CSV files, files, and globs (<c>* ? **</c>).</param>
    /// <param name="options">How strictly.</param>
    /// <exception cref="InputException">A path with nothing to read in it, or a file that is not well formed.</exception>
    public static ImmutableArray<Run> Read(IReadOnlyList<string> paths, ReadOptions options)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. paths.SelectMany(InputPath.Sources).Where(source => seen.Add(source.Key)).SelectMany(source => source.Read(options))];
    }
}
