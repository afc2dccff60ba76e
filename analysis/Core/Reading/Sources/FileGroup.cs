using System.Collections.Immutable;

namespace Analysis.Reading.Sources;

/// <summary>Sorts CSV files of one folder by what they are.</summary>
internal static class FileGroup
{
    /// <param name="name">What to call them together.</param>
    /// <param name="files">In order.</param>
    public static IEnumerable<Source> Sources(string name, ImmutableArray<string> files)
    {
        var kinds = files.Select(file => (File: file, Kind: FileHeader.Kind(file))).ToArray();
        foreach (var (file, _) in kinds.Where(each => each.Kind == FileKind.Suite)) yield return new SuiteFile(file);
        var pairs = kinds.Where(each => each.Kind is FileKind.Measurements or FileKind.Report)
            .GroupBy(each => ResultPair.StemOf(each.File))
            .SelectMany(same => Pairs(same.Key, [.. same]))
            .ToImmutableArray();
        var strangers = kinds.Where(each => each.Kind == FileKind.Unknown).Select(each => each.File).ToImmutableArray();
        if (!pairs.IsEmpty) yield return new ResultFolder(name, pairs, strangers);
    }

    private static IEnumerable<ResultPair> Pairs(string stem, (string File, FileKind Kind)[] files)
    {
        var raw = files.Where(each => each.Kind == FileKind.Measurements).Select(each => each.File).ToArray();
        var report = files.Where(each => each.Kind == FileKind.Report).Select(each => each.File).ToArray();
        yield return new ResultPair(stem, raw.FirstOrDefault(), report.FirstOrDefault());
        foreach (var other in raw.Skip(1)) yield return new ResultPair(other, other, null);
        foreach (var other in report.Skip(1)) yield return new ResultPair(other, null, other);
    }
}
