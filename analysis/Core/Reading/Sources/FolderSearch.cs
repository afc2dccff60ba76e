using System.Collections.Immutable;

namespace Analysis.Reading.Sources;

/// <summary>Finds what there is to read in folders. Links are not followed: they lead in circles, and to what is found elsewhere.</summary>
internal static class FolderSearch
{
    private static readonly EnumerationOptions tables = new() { IgnoreInaccessible = true, MatchType = MatchType.Simple };
    private static readonly EnumerationOptions here = NoLinks(recursive: false), below = NoLinks(recursive: true);

    /// <summary>In the order of names, so that runs of a machine come oldest first.</summary>
    /// <exception cref="InputException">The folder cannot be read, or there is too much in it.</exception>
    public static IReadOnlyList<Source> Sources(string folder)
    {
        var found = new List<Source>();
        Search(folder, 0, found);
        return found;
    }

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>
    /// What matches a pattern of paths: <c>*</c> and <c>?</c> within a name, <c>**</c> over folders. FileSystemGlobbing (11.0) knows no <c>?</c>, finds no
    /// folders and follows links.
    /// </summary>
    /// <returns>In the order of names.</returns>
    /// <exception cref="InputException">Too much matches.</exception>
    public static (IReadOnlyList<string> Folders, IReadOnlyList<string> Files) Matching(string pattern)
    {
        var parts = pattern.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var first = Array.FindIndex(parts, IsPattern);
        var root = first == 0 ? "." : string.Join('/', parts[..first]) is { Length: > 0 } named ? named : "/";
        if (!Directory.Exists(root)) return ([], []);
        var matching = Entries(root, [.. parts[first..].Where(part => part is not ("" or "."))])
            .Distinct().Take(Limits.Files + 1).Order(StringComparer.Ordinal).ToArray();
        if (matching.Length > Limits.Files) throw new InputException($"{pattern}:1:1: more than {Limits.Files} matches, expected fewer");
        return ([.. matching.Where(Directory.Exists)], [.. matching.Where(File.Exists)]);
    }

    private static IEnumerable<string> Entries(string folder, ImmutableArray<string> parts) => parts switch
    {
        ["**"] => Directory.EnumerateFileSystemEntries(folder, "*", below),
        ["**", ..] => Directory.EnumerateDirectories(folder, "*", below).Prepend(folder).SelectMany(inner => Entries(inner, parts[1..])),
        [var name] => Directory.EnumerateFileSystemEntries(folder, name, here),
        [var name, ..] => Directory.EnumerateDirectories(folder, name, here).SelectMany(inner => Entries(inner, parts[1..])),
        [] => [],
    };

    private static void Search(string folder, int depth, List<Source> found)
    {
        if (IsRun(folder))
        {
            found.Add(new SuiteFolder(folder));
            return;
        }
        AddFiles(folder, found);
        if (found.Count > Limits.Files) throw new InputException($"{folder}:1:1: more than {Limits.Files} runs, expected fewer");
        if (depth == Limits.FolderDepth) return;
        foreach (var inner in Directory.GetDirectories(folder, "*", here).Order(StringComparer.Ordinal)) Search(inner, depth + 1, found);
    }

    private static void AddFiles(string folder, List<Source> found)
    {
        var files = Directory.GetFiles(folder, "*.csv", tables).Order(StringComparer.Ordinal).ToImmutableArray();
        if (files.Length > Limits.Files) throw new InputException($"{folder}:1:1: {files.Length} CSV files, expected {Limits.Files} at most");
        if (!files.IsEmpty) found.AddRange(FileGroup.Sources(FolderName(folder), files));
    }

    private static bool IsRun(string folder) =>
        File.Exists(Path.Combine(folder, RunFolder.InformationName))
        || (Path.Combine(folder, RunFolder.MeasurementsName) is var file && File.Exists(file) && FileGroup.KindOf(file) == FileKind.Suite);

    private static string FolderName(string folder) => new DirectoryInfo(Path.GetFullPath(folder)).Name;

    private static EnumerationOptions NoLinks(bool recursive) => new()
    {
        RecurseSubdirectories = recursive,
        MaxRecursionDepth = Limits.FolderDepth,
        IgnoreInaccessible = true,
        MatchType = MatchType.Simple,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };
}
