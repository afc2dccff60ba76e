using System.Collections.Immutable;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>
/// What the columns of a <c>-report.csv</c> are. BenchmarkDotNet orders them: type, method, job, parameters, statistics, and whatever else;
/// so a parameter may be called like a statistic, or like a characteristic of the job, and is still told apart by where it stands.
/// </summary>
internal sealed class ReportColumns
{
    private static readonly string[] main = ["Mean", "Error", "StdErr", "StdDev"];
    private static readonly string[] times = [.. main, "Median", "Min", "Q1", "Q3", "Max", "P0", "P25", "P50", "P67", "P80", "P85", "P90", "P95", "P100"];
    private static readonly string[] ratios = ["Ratio", "RatioSD", "Scaled", "ScaledSD"];

    /// <summary>
    /// BenchmarkDotNet writes all of a job's characteristics, 30 and more; so many together are that block, and a stranger among them is a new one.
    /// </summary>
    private const int FewestOfWholeJob = 12;

    private readonly ImmutableArray<(string Name, string? Unit)> header;
    private readonly int statistics;

    /// <param name="options">Which columns are read beside time; such a one is no parameter, wherever it stands.</param>
    /// <exception cref="InputException">There is no method or no time.</exception>
    public ReportColumns(Table table, ReadOptions options)
    {
        header = [.. table.Header.Select(UnitText.OfHeader)];
        if (!Match(table.Header)) throw table.At(1, header.Length - 1, "no columns Method and Mean", "the columns of a BenchmarkDotNet -report.csv");
        statistics = FirstStatistic();
        Method = IndexBefore("Method");
        Namespace = IndexBefore("Namespace", Method);
        Type = IndexBefore("Type", Method);
        var descriptors = new HashSet<int> { Method, Namespace, Type };
        var jobs = new HashSet<string>();
        var before = Enumerable.Range(0, statistics).Where(column => !descriptors.Contains(column)).ToArray();
        int[] known = [.. before.Where(column => JobColumns.Contains(header[column].Name) && jobs.Add(header[column].Name))];
        Job = known.Length < FewestOfWholeJob ? [.. known] : [.. before.Where(column => column <= known[^1])];
        Metrics = [.. options.EveryMetric ? AllStatistics() : options.Metrics.Select(name => Asked(table, name, before.Except(Job))).OfType<int>().Distinct()];
        var parameters = before.Except(Job).Except(Metrics).ToArray();
        Categories = parameters is [var first, ..] && header[first].Name == ReportCategories.Column ? first : -1;
        Parameters = [.. parameters.Where(column => column != Categories)];
        Mean = Statistic("Mean");
        Error = Statistic("Error");
        StandardError = Statistic("StdErr");
        Deviation = Statistic("StdDev");
        Smallest = Statistic("Min");
        Largest = Statistic("Max");
        Median = Statistic("Median");
        Ratio = Statistic("Ratio") ?? Statistic("Scaled");
        RatioDeviation = Statistic("RatioSD") ?? Statistic("ScaledSD");
        Allocated = Statistic(Metric.Allocated) ?? Statistic("Bytes Allocated/Op");
        Precise = [.. AllStatistics().Where(column => times.Contains(header[column].Name) || ratios.Contains(header[column].Name))];
        Others = [.. AllStatistics().Except(Precise)];
    }

    public int Namespace { get; }
    public int Type { get; }
    public int Method { get; }
    public ImmutableArray<int> Job { get; }

    /// <summary>The methods' categories, which BenchmarkDotNet writes right behind the job; −1 when there are none.</summary>
    public int Categories { get; }

    /// <summary>What else stands between the job and the statistics.</summary>
    public ImmutableArray<int> Parameters { get; }

    public int? Mean { get; }
    public int? Error { get; }
    public int? StandardError { get; }
    public int? Deviation { get; }
    public int? Smallest { get; }
    public int? Largest { get; }
    public int? Median { get; }
    public int? Ratio { get; }
    public int? RatioDeviation { get; }
    public int? Allocated { get; }

    /// <summary>The columns that were asked for.</summary>
    public ImmutableArray<int> Metrics { get; }

    /// <summary>The columns of times and ratios, which BenchmarkDotNet always writes with at least one decimal.</summary>
    public ImmutableArray<int> Precise { get; }

    /// <summary>The other columns behind the parameters.</summary>
    public ImmutableArray<int> Others { get; }

    public string Name(int column) => header[column].Name;

    public string? Unit(int column) => header[column].Unit;

    /// <summary>Whether BenchmarkDotNet calls a statistic so that is a time.</summary>
    public static bool IsTime(string name) => times.Contains(name);

    /// <summary>Whether a header is that of a report.</summary>
    public static bool Match(IReadOnlyList<string> names)
    {
        var plain = names.Select(name => UnitText.OfHeader(name.Trim()).Name).ToHashSet();
        return plain.Contains("Method") && (plain.Contains("Mean") || plain.Contains("Median"));
    }

    /// <summary>
    /// The last <c>Mean</c> is the statistic; the main statistics around it may come in any order, and so may all whose header has a unit of time.
    /// </summary>
    private int FirstStatistic()
    {
        var first = LastIndex("Mean");
        if (first < 0) first = LastIndex("Median");
        while (first > 0 && (main.Contains(header[first - 1].Name) || HasTimeUnit(first - 1)) && LastIndex(header[first - 1].Name) == first - 1) first--;
        return first;
    }

    private bool HasTimeUnit(int column) => times.Contains(header[column].Name) && header[column].Unit is { } unit && UnitText.Times.ContainsKey(unit);

    private int LastIndex(string name)
    {
        for (var column = header.Length - 1; column >= 0; column--)
        {
            if (header[column].Name == name) return column;
        }
        return -1;
    }

    private int IndexBefore(string name, int end = int.MaxValue)
    {
        for (var column = 0; column < Math.Min(end, header.Length); column++)
        {
            if (header[column].Name == name) return column;
        }
        return -1;
    }

    private int? Statistic(string name) => AllStatistics().Where(column => header[column].Name == name).Select(column => (int?)column).FirstOrDefault();

    /// <summary>The column of that name, with or without its unit: a statistic, or one before them.</summary>
    private int? Asked(Table table, string name, IEnumerable<int> others) => AllStatistics().Concat(others)
        .Where(column => new[] { header[column].Name, table.Header[column] }.Contains(name, StringComparer.OrdinalIgnoreCase))
        .Select(column => (int?)column).FirstOrDefault();

    private IEnumerable<int> AllStatistics() => Enumerable.Range(statistics, header.Length - statistics);
}
