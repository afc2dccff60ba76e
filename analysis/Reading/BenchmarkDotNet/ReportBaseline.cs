namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The method a report marks as baseline: the one whose ratio is 1 in every row that has a ratio.</summary>
/// <param name="Model"><c>null</c> when there is none.</param>
/// <param name="Rivals">Other methods that look the same, because they are as fast.</param>
internal sealed record ReportBaseline(string? Model, int Rivals)
{
    public static ReportBaseline Of(IReadOnlyList<ReportCase> cases)
    {
        var candidates = cases.Where(each => each.Summary?.Ratio is not null)
            .GroupBy(each => each.Method)
            .Where(rows => rows.All(each => each.IsBaseline))
            .OrderByDescending(rows => rows.Count())
            .Select(rows => rows.Key)
            .ToArray();
        return new ReportBaseline(candidates.FirstOrDefault(), Math.Max(0, candidates.Length - 1));
    }
}
