using System.Collections.Immutable;
using System.Globalization;
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
        var raw = Closed(MeasurementsFile.Read(Measurements, options));
        if (Report is null) return raw;
        try
        {
            var report = ReadReport(options);
            var classes = Matching(raw, report);
            var suites = SuitesOf(report, classes);
            var parted = Parted(WithJobs(raw, report), report.Categories.Renamed(classes));
            return parted with
            {
                Cases = [.. WithMetrics(parted, report, suites), .. Failed(report, parted, suites)],
                Baselines = Renamed(report.Baselines, suites),
                JobBaselines = Renamed(report.JobBaselines, suites).Where(each => HasJob(parted, each.Key, each.Value)).ToImmutableDictionary(),
            };
        }
        catch (InputException fault)
        {
            var warning = new Warning("report-left-out", Report, $"the report beside the measurements was left out: {fault.Message}",
                "mend it; only the baseline's mark is missed");
            return raw with { Warnings = [.. raw.Warnings, warning] };
        }
    }

    /// <summary>Measurements name a generic class without its arguments, as <c>Sorting`1</c>; the file's name has them.</summary>
    private Gathered Closed(Gathered raw) => Suites(raw).ToArray() is [var only] && only.Contains('`')
        ? raw with { Cases = [.. raw.Cases.Select(each => each with { Cell = each.Cell with { Suite = Path.GetFileName(Stem) } })] }
        : raw;

    private Gathered ReadReport(ReadOptions options) => ReportFile.Read(Report!, Path.GetFileName(Stem), options);

    /// <summary>What the measurements call each class of the report: the two need not agree on namespaces.</summary>
    private static Dictionary<string, string> Matching(Gathered raw, Gathered report)
    {
        string[] inRaw = [.. Suites(raw)], inReport = [.. Suites(report).Select(report.Categories.ClassOf).Distinct()];
        if (inRaw.Length == 1 && inReport.Length == 1) return new() { [inReport[0]] = inRaw[0] };
        return inReport
            .Select(suite => (Suite: suite, Raw: inRaw.Where(each => ShortNames.Class(each) == ShortNames.Class(suite)).ToArray()))
            .Where(each => each.Raw.Length == 1)
            .ToDictionary(each => each.Suite, each => each.Raw[0]);
    }

    private static IEnumerable<string> Suites(Gathered gathered) => gathered.Cases.Select(each => each.Cell.Suite).Distinct();

    /// <summary>What the measurements call each suite of the report; a category stays what it is.</summary>
    private static Dictionary<string, string> SuitesOf(Gathered report, Dictionary<string, string> classes) => Suites(report)
        .Select(suite => (Suite: suite, Class: report.Categories.ClassOf(suite)))
        .Where(each => classes.ContainsKey(each.Class))
        .ToDictionary(each => each.Suite, each => classes[each.Class] + each.Suite[each.Class.Length..]);

    /// <summary>Measurements do not know categories: the report beside them does.</summary>
    private static Gathered Parted(Gathered raw, CategorySuites categories) => raw with
    {
        Cases = [.. raw.Cases.Select(each => each with { Cell = each.Cell with { Suite = categories.SuiteOf(each.Cell.Suite, each.Model) } })],
    };

    /// <summary>Measurements may leave a job's runtime to the machine: the report says which it was.</summary>
    private static Gathered WithJobs(Gathered raw, Gathered report)
    {
        var jobs = report.Cases.Select(each => each.Job).OfType<Job>().DistinctBy(job => job.Label).ToDictionary(job => job.Label);
        return raw with { Cases = [.. raw.Cases.Select(each => each.Job is { Runtime: null } job && Told(job) is { } told ? each with { Job = told } : each)] };

        Job? Told(Job job) => jobs.GetValueOrDefault(job.Label) is { Runtime: not null } told ? told : null;
    }

    private static ImmutableDictionary<string, string> Renamed(ImmutableDictionary<string, string> baselines, Dictionary<string, string> suites) =>
        baselines.Where(each => suites.ContainsKey(each.Key)).ToImmutableDictionary(each => suites[each.Key], each => each.Value);

    private static bool HasJob(Gathered raw, string suite, string job) => raw.Cases.Any(each => each.Cell.Suite == suite && each.Cell.Configuration == job);

    /// <summary>Rows of the report without any result, of classes whose measurements are there: they have no measurements because they failed.</summary>
    private static IEnumerable<Case> Failed(Gathered report, Gathered raw, Dictionary<string, string> suites)
    {
        if (!raw.Cases.Select(each => each.Cell.Configuration).ToHashSet().IsSubsetOf(report.Cases.Select(each => each.Cell.Configuration))) return [];
        var known = raw.Cases.Select(each => (each.Cell, each.Model)).ToHashSet();
        var cells = raw.Cases.Select(each => each.Cell).Distinct().GroupBy(Meaning).ToDictionary(same => same.Key, same => same.First());
        return report.Cases.Where(each => each.Summary is null && suites.ContainsKey(each.Cell.Suite))
            .Select(each => each with { Cell = each.Cell with { Suite = suites[each.Cell.Suite] } })
            .Select(each => each with { Cell = cells.GetValueOrDefault(Meaning(each.Cell), each.Cell) })
            .Where(each => !known.Contains((each.Cell, each.Model)));
    }

    /// <summary>What the report says beside time; measurements know only what is allocated, if that.</summary>
    private static IEnumerable<Case> WithMetrics(Gathered raw, Gathered report, Dictionary<string, string> suites)
    {
        var metrics = report.Cases.Where(each => !each.Metrics.IsEmpty && suites.ContainsKey(each.Cell.Suite))
            .GroupBy(each => (Meaning(each.Cell with { Suite = suites[each.Cell.Suite] }), each.Model))
            .ToDictionary(same => same.Key, same => same.First().Metrics);
        return metrics.Count == 0
            ? raw.Cases
            : raw.Cases.Select(each => each with { Metrics = metrics.GetValueOrDefault((Meaning(each.Cell), each.Model), []) });
    }

    /// <summary>
    /// The same for the same cell, even if its numbers are written in two ways: measurements come in the run's culture, reports in the invariant one.
    /// </summary>
    private static Cell Meaning(Cell cell) => cell with
    {
        Parameters =
        [
            .. cell.Parameters.Select(each => each.Number is { } number ? each with { Text = number.ToString("R", CultureInfo.InvariantCulture) } : each),
        ],
    };
}
