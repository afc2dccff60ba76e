using Analysis.Reading.BenchmarkDotNet;
using Analysis.Reading.Building;

namespace Analysis.Reading.Sources;

/// <summary>The files BenchmarkDotNet wrote for one class, or for several joined: raw measurements, a report, or both side by side.</summary>
/// <param name="Stem">The path without what tells the two apart.</param>
internal sealed record ResultPair(string Stem, string? Measurements, string? Report)
{
    public const string RawEnd = "-measurements.csv", ReportEnd = "-report.csv";

    /// <summary>The stem of a file: the same for both of a pair.</summary>
    public static string StemOf(string file) =>
        file.EndsWith(RawEnd, StringComparison.OrdinalIgnoreCase) ? file[..^RawEnd.Length]
        : file.EndsWith(ReportEnd, StringComparison.OrdinalIgnoreCase) ? file[..^ReportEnd.Length]
        : Path.ChangeExtension(file, null);

    /// <summary>Raw measurements are preferred; the report beside them says which method is the baseline, and which benchmarks failed.</summary>
    public Gathered Read(ReadOptions options)
    {
        if (Measurements is null) return ReadReport(options);
        var raw = MeasurementsFile.Read(Measurements, options);
        if (Report is null) return raw;
        try
        {
            var report = ReadReport(options);
            return raw with { Cases = [.. raw.Cases, .. Failed(report, raw)], Baseline = report.Baseline };
        }
        catch (InputException fault)
        {
            var warning = new Warning("report-left-out", Report, $"the report beside the measurements was left out: {fault.Message}", "mend it; only the baseline's mark is missed");
            return raw with { Warnings = [.. raw.Warnings, warning] };
        }
    }

    private Gathered ReadReport(ReadOptions options) => ReportFile.Read(Report!, Path.GetFileName(Stem), options);

    /// <summary>Rows of the report without any result, of a class whose measurements are there: they have no measurements because they failed.</summary>
    private static IEnumerable<Case> Failed(Gathered report, Gathered raw)
    {
        var suites = raw.Cases.Select(each => each.Cell.Suite).Distinct().ToArray();
        if (suites.Length != 1 || raw.Cases.Select(each => each.Cell.Configuration).Distinct().Count() != 1) return [];
        return report.Cases.Where(each => each.Summary is null).Select(each => each with { Cell = each.Cell with { Suite = suites[0], Configuration = raw.Cases[0].Cell.Configuration } });
    }
}
