using System.Collections.Immutable;

namespace Analysis.Questions.Publish;

/// <summary>The folder of a site: nothing of anybody else's is ever removed from it.</summary>
public static class PublishedFolder
{
    private static readonly ImmutableArray<string> ours = ["runs", "compare"];

    /// <exception cref="InputException">It holds something that was not published here.</exception>
    public static void Check(string folder)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any() || IsSite(folder)) return;
        throw new InputException($"{folder}: is not empty and no site that was published before; name a new folder");
    }

    /// <summary>Makes it, without the pages of runs that are not published any more.</summary>
    public static void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var part in ours.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)) Directory.Delete(part, recursive: true);
    }

    private static bool IsSite(string folder) =>
        Path.Combine(folder, Site.FactsName) is var facts && File.Exists(facts) && File.ReadAllText(facts).Contains(SiteJson.Mark, StringComparison.Ordinal);
}
