using System.Collections.Immutable;
using Analysis.Reading.BenchmarkDotNet;

namespace Analysis.Reading.Sources;

/// <summary>What a CSV file is, by its header.</summary>
internal enum FileKind
{
    Unknown,

    /// <summary>This suite's <c>measurements.csv</c>.</summary>
    Suite,

    /// <summary>BenchmarkDotNet's <c>-measurements.csv</c>.</summary>
    Measurements,

    /// <summary>BenchmarkDotNet's <c>-report.csv</c>.</summary>
    Report,
}

/// <summary>CSV files of one folder, sorted by what they are.</summary>
internal static class FileGroup
{
    /// <param name="name">What to call them together.</param>
    /// <param name="files">In order.</param>
    public static IEnumerable<Source> Sources(string name, ImmutableArray<string> files)
    {
        var kinds = files.Select(file => (File: file, Kind: KindOf(file))).ToArray();
        foreach (var (file, _) in kinds.Where(each => each.Kind == FileKind.Suite)) yield return new SuiteFile(file);
        var pairs = kinds.Where(each => each.Kind is FileKind.Measurements or FileKind.Report)
            .GroupBy(each => ResultPair.StemOf(each.File))
            .SelectMany(same => Pairs(same.Key, [.. same]))
            .ToImmutableArray();
        var strangers = kinds.Where(each => each.Kind == FileKind.Unknown).Select(each => each.File).ToImmutableArray();
        if (!pairs.IsEmpty) yield return new ResultFolder(name, pairs, strangers);
    }

    /// <exception cref="InputException">The file cannot be read.</exception>
    public static FileKind KindOf(string file)
    {
        using var stream = InputFile.Open(file);
        try
        {
            var header = Dialect.Of(stream).Header;
            return MeasurementReader.Match(header) ? FileKind.Suite
                : MeasurementColumns.Match(header) ? FileKind.Measurements
                : ReportColumns.Match(header) ? FileKind.Report
                : FileKind.Unknown;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw InputFile.Unreadable(file, fault);
        }
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
