namespace Analysis.Reading.Sources;

/// <summary>Finds what there is to read below a folder.</summary>
internal static class FolderSearch
{
    /// <summary>In the order of names, so that runs of a machine come oldest first.</summary>
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
            found.Add(new RunFolder(folder));
            return;
        }
        if (depth == Limits.FolderDepth) return;
        foreach (var inner in Directory.GetDirectories(folder).Order(StringComparer.Ordinal)) Search(inner, depth + 1, found);
    }

    private static bool IsRun(string folder) =>
        File.Exists(Path.Combine(folder, RunInfoFile.Name)) || File.Exists(Path.Combine(folder, RunFolder.Measurements));
}
