namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The method, or the job, that a report marks as a class's baseline: the one whose ratio is that of a baseline in every row that has a ratio.</summary>
/// <param name="Suite">The class.</param>
/// <param name="Model">The method; empty when it is a job.</param>
/// <param name="Job">The job's number, or −1 when it is a method.</param>
/// <param name="Rivals">Other methods that look the same, because they are as fast.</param>
internal sealed record ReportBaseline(string Suite, string Model, int Job, int Rivals)
{
    /// <summary>Half of the last digit of a ratio.</summary>
    private const double Rounding = 0.005;

    /// <summary>How far beyond what scatter explains the ratio may be, since the scatter itself is only estimated.</summary>
    private const double Slack = 2;

    /// <summary>Rows that scatter by more than this share of their mean can have any ratio above 1.</summary>
    private const double Wild = 0.5;

    /// <summary>
    /// Whether a row can be the baseline's: its ratio is 1, or a little more. From version 0.14 on a ratio is the mean over all pairs of iterations, the
    /// baseline's own too, which then is about 1 + cv², cv being standard deviation / mean.
    /// </summary>
    public static bool IsPossible(SummaryStatistics? row)
    {
        if (row?.Ratio is not { } ratio) return false;
        var variation = row.StandardDeviationNanoseconds / row.MeanNanoseconds ?? 0;
        return ratio >= 1 - Rounding && (variation > Wild || ratio <= 1 + Rounding + Slack * variation * variation);
    }

    /// <returns>One for each class that has any.</returns>
    public static IReadOnlyList<ReportBaseline> Of(IEnumerable<ReportCase> cases) =>
    [
        .. cases.Where(each => each.Summary?.Ratio is not null).GroupBy(each => each.Suite)
            .Select(suite => Method(suite.Key, [.. suite]) ?? OfJob(suite.Key, [.. suite]))
            .OfType<ReportBaseline>(),
    ];

    private static ReportBaseline? Method(string suite, ReportCase[] cases) =>
        Steady(cases, each => each.Method) is [var first, .. var rivals] ? new ReportBaseline(suite, first, -1, rivals.Length) : null;

    private static ReportBaseline? OfJob(string suite, ReportCase[] cases) =>
        Steady(cases, each => each.Job) is [var only] ? new ReportBaseline(suite, "", only, 0) : null;

    /// <summary>What has a baseline's ratio wherever it has one; the most frequent first.</summary>
    private static T[] Steady<T>(ReportCase[] cases, Func<ReportCase, T> of) =>
    [
        .. cases.GroupBy(of)
            .Where(rows => rows.All(each => IsPossible(each.Summary)))
            .OrderByDescending(rows => rows.Count())
            .Select(rows => rows.Key),
    ];
}
