using System.Collections.Immutable;
using Analysis.Reading.Building;
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
        var sources = paths.SelectMany(InputPath.Sources).Select(source => source.Unseen(seen)).OfType<Source>();
        var runs = ShortNames.OfRuns([.. sources.SelectMany(source => source.Read(options).Select(run => (run, source.Place)))]);
        return FirstLeftOut(runs) is { } reason
            ? throw new InputException($"{paths[0]}:1:1: nothing is left when bad rows are left out ({reason}), expected some good ones")
            : runs;
    }

    /// <summary>Why there is nothing, when that is because all of it is bad.</summary>
    private static string? FirstLeftOut(ImmutableArray<Run> runs) => runs.Any(run => !run.Cases.IsEmpty)
        ? null
        : runs.SelectMany(run => run.Warnings).FirstOrDefault(warning => warning.Code is ReadingWarnings.RowsLeftOut or ReadingWarnings.FileLeftOut)?.Problem;
}
