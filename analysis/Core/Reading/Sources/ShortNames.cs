using System.Collections.Immutable;

namespace Analysis.Reading.Sources;

/// <summary>Names no longer than it takes to tell things apart.</summary>
internal static class ShortNames
{
    /// <summary>Classes without their namespaces, where they can still be told apart.</summary>
    /// <returns>The name to use for each.</returns>
    public static IReadOnlyDictionary<string, string> OfSuites(IEnumerable<string> full)
    {
        var distinct = full.Distinct().ToArray();
        var taken = distinct.GroupBy(Class).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return distinct.ToDictionary(name => name, name => taken.Contains(Class(name)) ? name : Class(name));
    }

    /// <summary>What follows the last dot that is not inside the brackets of a generic type or of a category.</summary>
    public static string Class(string suite)
    {
        var plain = suite.AsSpan().IndexOfAny('<', '[') is > 0 and var open ? open : suite.Length;
        var last = suite[(suite.LastIndexOf('.', plain - 1, plain) + 1)..];
        return last.Length == 0 ? suite : last;
    }

    /// <summary>Runs of the same name, as of two folders <c>results</c>, get as much of their path as tells them apart.</summary>
    /// <param name="runs">Each with the full path of the folder in which it was found.</param>
    public static ImmutableArray<Run> OfRuns(IReadOnlyList<(Run Run, string Place)> runs)
    {
        var names = runs.CountBy(each => each.Run.Name).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet();
        var same = runs.Where(each => names.Contains(each.Run.Name)).ToArray();
        var folders = Enumerable.Range(1, Limits.FolderDepth).FirstOrDefault(
            count => same.Select(each => Longer(each, count)).Distinct().Count() == same.Length, Limits.FolderDepth);
        return [.. runs.Select(each => names.Contains(each.Run.Name) ? each.Run with { Name = Longer(each, folders) } : each.Run)];
    }

    private static string Longer((Run Run, string Place) each, int folders)
    {
        var place = each.Place.Replace(Path.DirectorySeparatorChar, '/');
        if (place.EndsWith($"/{each.Run.Name}", StringComparison.Ordinal)) place = place[..^(each.Run.Name.Length + 1)];
        return string.Join('/', place.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(folders).Append(each.Run.Name));
    }
}
