using System.Collections.Immutable;
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
            var suites = Matching(raw, report);
            return raw with { Cases = [.. raw.Cases, .. Failed(report, raw, suites)], Baselines = Baselines(report, suites) };
        }
        catch (InputException fault)
        {
            var warning = new Warning("report-left-out", Report, $"the report beside the measurements was left out: {fault.Message}", "mend it; only the baseline's mark is missed");
            return raw with { Warnings = [.. raw.Warnings, warning] };
        }
    }

    private Gathered ReadReport(ReadOptions options) => ReportFile.Read(Report!, Path.GetFileName(Stem), options);

    /// <summary>What the measurements call each class of the report: the two need not agree on namespaces.</summary>
    private static Dictionary<string, string> Matching(Gathered raw, Gathered report)
    {
        string[] inRaw = [.. Suites(raw)], inReport = [.. Suites(report)];
        if (inRaw.Length == 1 && inReport.Length == 1) return new() { [inReport[0]] = inRaw[0] };
        return inReport
            .Select(suite => (Suite: suite, Raw: inRaw.Where(each => SuiteNames.Last(each) == SuiteNames.Last(suite)).ToArray()))
            .Where(each => each.Raw.Length == 1)
            .ToDictionary(each => each.Suite, each => each.Raw[0]);
    }

    private static IEnumerable<string> Suites(Gathered gathered) => gathered.Cases.Select(each => each.Cell.Suite).Distinct();

    private static ImmutableDictionary<string, string> Baselines(Gathered report, Dictionary<string, string> suites) =>
        report.Baselines.Where(each => suites.ContainsKey(each.Key)).ToImmutableDictionary(each => suites[each.Key], each => each.Value);

    /// <summary>Rows of the report without any result, of classes whose measurements are there: they have no measurements because they failed.</summary>
    private static IEnumerable<Case> Failed(Gathered report, Gathered raw, Dictionary<string, string> suites)
    {
        if (raw.Cases.Concat(report.Cases).Any(each => each.Cell.Configuration.Length > 0)) return [];
        var known = raw.Cases.Select(each => (each.Cell, each.Model)).ToHashSet();
        return report.Cases.Where(each => each.Summary is null && suites.ContainsKey(each.Cell.Suite))
            .Select(each => each with { Cell = each.Cell with { Suite = suites[each.Cell.Suite] } })
            .Where(each => !known.Contains((each.Cell, each.Model)));
    }
}
