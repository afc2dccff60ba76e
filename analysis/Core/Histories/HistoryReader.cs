using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Reading.Sources;
using Analysis.Verdicts.RunToRun;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Histories;

/// <summary>Histories from folders and files.</summary>
public static class HistoryReader
{
    /// <summary>
    /// A run of this suite is a version. Files of one folder are one version each when the same case is in several of them, or when their names say so by dates
    /// or commits; otherwise the folder is one.
    /// </summary>
    /// <param name="paths">Run folders, folders of them, CSV files, folders of them, and globs.</param>
    /// <exception cref="InputException">A path with nothing to read in it, no version that can be read, or runs of several machines.</exception>
    public static History Read(IReadOnlyList<string> paths, ReadOptions options)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sources = paths.SelectMany(InputPath.Sources).Select(source => source.Unseen(seen)).OfType<Source>().ToArray();
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        var parts = sources.GroupBy(source => source is ResultFolder ? source.Place : SourceKey(source))
            .SelectMany(place => Versions([.. place], paths.Count > 1 && paths.All(File.Exists), options, warnings)).ToArray();
        if (parts.Length == 0) throw new InputException($"{paths[0]}: no version can be read ({warnings.FirstOrDefault()?.Problem ?? "it is empty"})");
        return Ordered(parts, paths.Count > 1, warnings).OfOneMachine(paths[0]);
    }

    private static string SourceKey(Source source) => $"{source.Place}\u0000{source}";

    /// <summary>Of one folder.</summary>
    /// <param name="areNamed">Whether the files were named one by one.</param>
    private static IEnumerable<Part> Versions(Source[] sources, bool areNamed, ReadOptions options, ImmutableArray<Warning>.Builder warnings)
    {
        if (sources[0] is not ResultFolder folder) return sources.SelectMany(source => Read(source, NameOf(source), options, warnings));
        ImmutableArray<ResultPair> pairs = [.. sources.OfType<ResultFolder>().SelectMany(source => source.Pairs)];
        var named = pairs.GroupBy(pair => VersionName.In(Path.GetFileName(pair.Stem))).ToArray();
        if (named.Length > 1 && named.All(version => version.Key.IsKnown))
            return named.SelectMany(version => Read(folder with { Pairs = [.. version] }, Path.GetFullPath(version.First().Stem), options, warnings));
        var alone = pairs.SelectMany(pair => Read(folder with { Pairs = [pair], Strangers = [] }, Path.GetFullPath(pair.Stem), options, warnings)).ToArray();
        return alone.Length == 1 || AreApart(alone, areNamed) ? alone : Read(folder with { Pairs = pairs }, folder.Place, options, warnings);
    }

    /// <summary>Whether the same case is in several; where only file names tell classes apart, whether these differ in their numbers only.</summary>
    private static bool AreApart(Part[] parts, bool areNamed)
    {
        var known = new HashSet<CaseKey>();
        return parts.Any(part => CaseKey.Index(part.Run).Keys.Any(key => !known.Add(key)))
            || (ClassAlignment.OneClassEach(parts.Select(part => part.Run))
                && (areNamed || parts.Select(part => NaturalOrder.WithoutNumbers(part.Path)).Distinct().Count() == 1));
    }

    private static string NameOf(Source source) => source is SuiteFile file ? Path.ChangeExtension(Path.GetFullPath(file.File), null) : source.Place;

    /// <summary>One bad version must not hide the others, and what a run of twins slowed on purpose is no change.</summary>
    private static IEnumerable<Part> Read(Source source, string path, ReadOptions options, ImmutableArray<Warning>.Builder warnings)
    {
        try
        {
            return [.. source.Read(options).Select(run => new Part(path, Twins.Originals(run)))];
        }
        catch (InputException fault)
        {
            warnings.Add(LeftOut(path, fault.Message));
            return [];
        }
    }

    internal static Warning LeftOut(string version, string why) =>
        new("version-left-out", version, $"it was left out: {why}", "mend it, or do without; --skip-bad reads the rows that can be read");

    private static History Ordered(Part[] parts, bool severalArguments, ImmutableArray<Warning>.Builder warnings)
    {
        if (parts.All(part => part.Run.Info is not null)) return Labelled(parts.OrderBy(part => part.Time), VersionOrder.Starts, warnings);
        if (parts.All(part => part.Time is not null)) return Labelled(parts.OrderBy(part => part.Time), VersionOrder.Dates, warnings);
        if (parts.Length > 1)
        {
            warnings.Add(new Warning("order-by-name", parts[0].Run.Name,
                $"the versions are in the order of their {(severalArguments ? "arguments" : "names")}, since not all of them tell a date",
                severalArguments ? "nothing, if the oldest was named first"
                    : "put dates such as 2026-01-31 into the names, or name the files one by one, the oldest first"));
        }
        return severalArguments ? Labelled(parts, VersionOrder.Arguments, warnings)
            : Labelled(parts.OrderBy(part => part.Path, NaturalOrder.Instance), VersionOrder.Names, warnings);
    }

    private static History Labelled(IEnumerable<Part> ordered, VersionOrder order, ImmutableArray<Warning>.Builder warnings)
    {
        var parts = ordered.ToImmutableArray();
        var labels = VersionLabels.Of([.. parts.Select(part => (part.Path, part.Name))]);
        return ClassAlignment.Of(new History(
            [.. parts.Select((part, i) => new MeasuredVersion(labels[i], part.Time, part.Run))], order, warnings.DrainToImmutable()));
    }

    /// <summary>A version before it has its label.</summary>
    private sealed record Part(string Path, Run Run)
    {
        public VersionName Name { get; } = Run.Info is { } info
            ? new VersionName(info.StartedUtc, info.Commit ?? VersionName.In(info.Run).Commit)
            : VersionName.InPath(Path.Split(System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar));

        public DateTimeOffset? Time => Name.Time;
    }
}
