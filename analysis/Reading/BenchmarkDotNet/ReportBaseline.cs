namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The method, or the job, that a report marks as a class's baseline: the one whose ratio is 1 in every row that has a ratio.</summary>
/// <param name="Suite">The class.</param>
/// <param name="Model">The method; empty when it is a job.</param>
/// <param name="Job">The job's number, or −1 when it is a method.</param>
/// <param name="Rivals">Other methods that look the same, because they are as fast.</param>
internal sealed record ReportBaseline(string Suite, string Model, int Job, int Rivals)
{
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

    /// <summary>What has the ratio 1 wherever it has one; the most frequent first.</summary>
    private static T[] Steady<T>(ReportCase[] cases, Func<ReportCase, T> of) =>
    [
        .. cases.GroupBy(of)
            .Where(rows => rows.All(each => each.IsBaseline))
            .OrderByDescending(rows => rows.Count())
            .Select(rows => rows.Key),
    ];
}
