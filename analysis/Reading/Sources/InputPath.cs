namespace Analysis.Reading.Sources;

/// <summary>What the user points at: a file, a folder or a glob.</summary>
internal static class InputPath
{
    /// <returns>What is there to read; empty when there is nothing.</returns>
    /// <exception cref="InputException">There is no such path.</exception>
    public static IReadOnlyList<Source> Sources(string path)
    {
        if (Directory.Exists(path)) return FolderSearch.Sources(path);
        if (File.Exists(path)) return [OfFile(path)];
        throw new InputException($"{path}:1:1: there is no such file or folder, expected a run folder or BenchmarkDotNet CSV files");
    }

    private static RunFolder OfFile(string file) => new RunFolder(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".");
}
