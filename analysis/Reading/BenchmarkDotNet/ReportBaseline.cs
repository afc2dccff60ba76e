namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The method a report marks as a class's baseline: the one whose ratio is 1 in every row that has a ratio.</summary>
/// <param name="Suite">The class.</param>
/// <param name="Model">The method.</param>
/// <param name="Rivals">Other methods that look the same, because they are as fast.</param>
internal sealed record ReportBaseline(string Suite, string Model, int Rivals)
{
    /// <returns>One for each class that has any.</returns>
    public static IReadOnlyList<ReportBaseline> Of(IEnumerable<ReportCase> cases) =>
    [
        .. cases.Where(each => each.Summary?.Ratio is not null).GroupBy(each => each.Suite)
            .Select(suite => (suite.Key, Candidates: Candidates(suite)))
            .Where(each => each.Candidates.Length > 0)
            .Select(each => new ReportBaseline(each.Key, each.Candidates[0], each.Candidates.Length - 1)),
    ];

    private static string[] Candidates(IEnumerable<ReportCase> cases) =>
    [
        .. cases.GroupBy(each => each.Method)
            .Where(rows => rows.All(each => each.IsBaseline))
            .OrderByDescending(rows => rows.Count())
            .Select(rows => rows.Key),
    ];
}
