using System.Collections.Immutable;
using Analysis.Reading.Building;
using Analysis.Reading.Numbers;
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
        if (!options.Metrics.IsEmpty)
        {
            var metrics = Known(runs, paths, options);
            runs = [.. runs.Select(run => run with { Metrics = metrics })];
        }
        return FirstLeftOut(runs) is { } reason
            ? throw new InputException($"{paths[0]}:1:1: nothing is left when bad rows are left out ({reason}), expected some good ones")
            : runs;
    }

    /// <summary>
    /// What the columns asked for are called. One that nobody has is a mistake: the error lists those there are, which takes a second reading.
    /// </summary>
    private static ImmutableArray<string> Known(ImmutableArray<Run> runs, IReadOnlyList<string> paths, ReadOptions options)
    {
        var known = Names(runs);
        var found = options.Metrics.Select(name => (Asked: name, Name: known.GetValueOrDefault(UnitText.OfHeader(name).Name))).ToArray();
        if (found.FirstOrDefault(each => each.Name is null).Asked is not { } missing) return [.. found.Select(each => each.Name!).Distinct()];
        var all = Names(Read(paths, new ReadOptions(options.SkipBad) { EveryMetric = true })).Keys.Order(StringComparer.Ordinal).ToArray();
        var there = all.Length == 0 ? "is none" : $"are {string.Join(", ", all)}";
        throw new InputException($"{string.Join(", ", paths)}: no column of numbers is called {Quoted.Text(missing)}; there {there}");
    }

    /// <summary>What metrics can be called, and what each is called.</summary>
    private static Dictionary<string, string> Names(ImmutableArray<Run> runs)
    {
        var cases = runs.SelectMany(run => run.Cases).ToArray();
        var ofRounds = RoundColumn.All.Where(column => cases.SelectMany(each => each.Rounds).Any(round => column.Of(round) is not null));
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var metric in cases.SelectMany(each => each.Metrics)) names.TryAdd(metric.Name, metric.Name);
        foreach (var column in ofRounds)
        {
            names.TryAdd(column.Name, column.Name);
            names.TryAdd(column.Column, column.Name);
        }
        return names;
    }

    /// <summary>Why there is nothing, when that is because all of it is bad.</summary>
    private static string? FirstLeftOut(ImmutableArray<Run> runs) => runs.Any(run => !run.Cases.IsEmpty)
        ? null
        : runs.SelectMany(run => run.Warnings).FirstOrDefault(warning => warning.Code is ReadingWarnings.RowsLeftOut or ReadingWarnings.FileLeftOut)?.Problem;
}
