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

/// <summary>Looks at headers.</summary>
internal static class FileHeader
{
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static FileKind Kind(string file)
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
}
