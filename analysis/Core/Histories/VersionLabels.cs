using System.Collections.Immutable;
using System.Globalization;

namespace Analysis.Histories;

/// <summary>What to call versions: as short as it may be while they are told apart.</summary>
internal static class VersionLabels
{
    /// <param name="versions">The full path of each and what its name says.</param>
    public static ImmutableArray<string> Of(ImmutableArray<(string Path, VersionName Name)> versions)
    {
        ImmutableArray<Func<VersionName, string?>> ways =
        [
            name => name.Time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            name => name.Time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            name => name.Time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            name => name is { Time: { } time, Commit: { } commit }
                ? $"{time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Short(commit)}" : null,
            name => name.Commit is { } commit ? Short(commit) : null,
        ];
        var labels = ways.Select(way => versions.Select(version => way(version.Name)).ToArray());
        return labels.FirstOrDefault(tried => tried.All(label => label is not null) && tried.Distinct().Count() == tried.Length) is { } told
            ? [.. told.OfType<string>()]
            : Paths([.. versions.Select(version => version.Path)]);
    }

    private static string Short(string commit) => commit[..Math.Min(7, commit.Length)];

    /// <summary>The parts of the paths in which they differ.</summary>
    private static ImmutableArray<string> Paths(string[] paths)
    {
        var parts = paths.Select(path => path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)).ToArray();
        var shortest = parts.Min(each => each.Length);
        var start = Enumerable.Range(0, shortest - 1).TakeWhile(i => parts.All(each => each[i] == parts[0][i])).Count();
        var end = Enumerable.Range(1, shortest - start - 1).TakeWhile(i => parts.All(each => each[^i] == parts[0][^i])).Count();
        string[] labels = [.. parts.Select(each => string.Join('/', each[start..^end]))];
        return labels.Distinct().Count() == labels.Length ? [.. labels]
            : [.. labels.Select((label, i) => string.Create(CultureInfo.InvariantCulture, $"{label} ({i + 1})"))];
    }
}
