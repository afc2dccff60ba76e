using System.Collections.Immutable;

namespace Analysis.Reading.Sources;

/// <summary>Runs of the same name, as of two folders <c>results</c>, get as much of their path as tells them apart.</summary>
internal static class RunNames
{
    /// <param name="runs">Each with the full path of the folder in which it was found.</param>
    public static ImmutableArray<Run> Distinct(IReadOnlyList<(Run Run, string Place)> runs)
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
