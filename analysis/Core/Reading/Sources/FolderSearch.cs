using System.Collections.Immutable;

namespace Analysis.Reading.Sources;

/// <summary>Finds what there is to read below a folder.</summary>
internal static class FolderSearch
{
    private static readonly EnumerationOptions files = new() { IgnoreInaccessible = true, MatchType = MatchType.Simple };

    /// <summary>Links are not followed: they lead in circles, and to what is found elsewhere.</summary>
    private static readonly EnumerationOptions folders = new()
    {
        IgnoreInaccessible = true,
        MatchType = MatchType.Simple,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>In the order of names, so that runs of a machine come oldest first.</summary>
    /// <exception cref="InputException">The folder cannot be read, or there is too much in it.</exception>
    public static IReadOnlyList<Source> Sources(string folder)
    {
        var found = new List<Source>();
        Search(folder, 0, found);
        return found;
    }

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
        foreach (var inner in Directory.GetDirectories(folder, "*", folders).Order(StringComparer.Ordinal)) Search(inner, depth + 1, found);
    }

    private static void AddFiles(string folder, List<Source> found)
    {
        var tables = Directory.GetFiles(folder, "*.csv", files).Order(StringComparer.Ordinal).ToImmutableArray();
        if (tables.Length > Limits.Files) throw new InputException($"{folder}:1:1: {tables.Length} CSV files, expected {Limits.Files} at most");
        if (!tables.IsEmpty) found.AddRange(FileGroup.Sources(FolderName(folder), tables));
    }

    private static bool IsRun(string folder) =>
        File.Exists(Path.Combine(folder, RunFolder.InformationName))
        || (Path.Combine(folder, RunFolder.MeasurementsName) is var file && File.Exists(file) && FileHeader.Kind(file) == FileKind.Suite);

    private static string FolderName(string folder) => new DirectoryInfo(Path.GetFullPath(folder)).Name;
}
