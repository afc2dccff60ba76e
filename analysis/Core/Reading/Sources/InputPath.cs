using System.Collections.Immutable;

namespace Analysis.Reading.Sources;

/// <summary>What the user points at: a file, a folder or a glob.</summary>
internal static class InputPath
{
    private const string Expected = "expected a run folder or BenchmarkDotNet CSV files";

    /// <exception cref="InputException">There is no such path, or nothing to read in it.</exception>
    public static IReadOnlyList<Source> Sources(string path)
    {
        try
        {
            var sources = Found(path);
            return sources.Count > 0 ? sources : throw new InputException($"{path}:1:1: nothing to read, {Expected}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputFile.Unreadable(path, fault);
        }
    }

    private static IReadOnlyList<Source> Found(string path)
    {
        if (Directory.Exists(path)) return FolderSearch.Sources(path);
        if (File.Exists(path)) return OfFile(path);
        if (!FolderSearch.IsPattern(path)) throw new InputException($"{path}:1:1: there is no such file or folder, {Expected}");
        var (folders, files) = FolderSearch.Matching(path);
        return
        [
            .. folders.SelectMany(FolderSearch.Sources),
            .. files.GroupBy(file => Path.GetDirectoryName(file)!).SelectMany(same => OfFiles(same.Key, [.. same])),
        ];
    }

    private static IReadOnlyList<Source> OfFile(string file)
    {
        var folder = Path.GetDirectoryName(file) is { Length: > 0 } parent ? parent : ".";
        if (Path.GetFileName(file) == RunFolder.InformationName) return [new SuiteFolder(folder)];
        return FileGroup.KindOf(file) switch
        {
            FileKind.Unknown =>
                throw new InputException($"{file}:1:1: {(IsEmpty(file) ? "the file is empty" : "columns that are no benchmark's")}, {Expected}"),
            FileKind.Suite => [Path.GetFileName(file) == RunFolder.MeasurementsName ? new SuiteFolder(folder) : new SuiteFile(file)],
            _ => [.. FileGroup.Sources(Path.GetFileName(ResultPair.StemOf(file)), WithSibling(file))],
        };
    }

    private static IEnumerable<Source> OfFiles(string folder, IReadOnlyList<string> files) =>
        files.Any(IsOfRun) && FolderSearch.Sources(folder) is [SuiteFolder run]
            ? [run]
            : FileGroup.Sources(Path.GetFileName(folder), [.. files.SelectMany(file => WithSibling(file)).Distinct()]);

    private static bool IsOfRun(string file) => Path.GetFileName(file) is RunFolder.InformationName or RunFolder.MeasurementsName;

    private static bool IsEmpty(string file) => new FileInfo(file).Length == 0;

    /// <summary>The file, and the other one of its pair when it lies beside it.</summary>
    private static ImmutableArray<string> WithSibling(string file)
    {
        var stem = ResultPair.StemOf(file);
        return [.. new[] { file, stem + ResultPair.RawEnd, stem + ResultPair.ReportEnd }.Where(File.Exists).Distinct()];
    }
}
