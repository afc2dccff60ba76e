using System.Collections.Immutable;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The method, or the job, that a report marks as a class's baseline; or both, when it is one row.</summary>
/// <param name="Suite">The class.</param>
/// <param name="Model">The method; empty when it is a job.</param>
/// <param name="Job">The job's number, or −1 when it is a method on any job.</param>
/// <param name="Rivals">Other methods that look the same, because they are as fast.</param>
internal sealed record ReportBaseline(string Suite, string Model, int Job, int Rivals)
{
    /// <summary>Half of the last digit of a ratio.</summary>
    private const double Rounding = 0.005;

    /// <summary>How far beyond what scatter explains the ratio may be, since the scatter itself is only estimated.</summary>
    private const double Slack = 2;

    /// <summary>Rows that scatter by more than this share of their mean can have any ratio above 1.</summary>
    private const double Wild = 0.5;

    /// <summary>How far a ratio may be from that of the two means: from version 0.14 on it is a mean of ratios.</summary>
    private const double Misfit = 0.1;

    /// <summary>
    /// Whether a row can be the baseline's: its ratio is 1, or a little more. From version 0.14 on a ratio is the mean over all pairs of iterations, the
    /// baseline's own too, which then is about 1 + cv², cv being standard deviation / mean.
    /// </summary>
    public static bool IsPossible(SummaryStatistics? row)
    {
        if (row?.Ratio is not { } ratio) return false;
        var variation = row is { MeanNanoseconds: > 0 and var mean, StandardDeviationNanoseconds: { } deviation } ? deviation / mean : 0;
        return ratio >= 1 - Rounding && (variation > Wild || ratio <= 1 + Rounding + Slack * variation * variation);
    }

    /// <returns>One for each class that has any.</returns>
    public static IReadOnlyList<ReportBaseline> Of(IEnumerable<ReportCase> cases) =>
    [
        .. cases.Where(each => each.Summary?.Ratio is not null).GroupBy(each => each.Suite)
            .Select(suite => Method(suite.Key, [.. suite]) ?? OfJob(suite.Key, [.. suite]) ?? OfOneRow(suite.Key, [.. suite]))
            .OfType<ReportBaseline>(),
    ];

    private static ReportBaseline? Method(string suite, ReportCase[] cases) =>
        Steady(cases, each => each.Method) is [var first, .. var rivals] ? new ReportBaseline(suite, first, -1, rivals.Length) : null;

    private static ReportBaseline? OfJob(string suite, ReportCase[] cases) =>
        Steady(cases, each => each.Job) is [var only] ? new ReportBaseline(suite, "", only, 0) : null;

    /// <summary>
    /// One row that all the others are compared with: a method on one job, or one group's. Its method is the baseline, since cells have one job and one group;
    /// where jobs compete, its job is.
    /// </summary>
    private static ReportBaseline? OfOneRow(string suite, ReportCase[] cases)
    {
        var marked = Strongest([.. cases.Where(each => IsPossible(each.Summary))]);
        if (!marked.All(each => each.RatioMark == RatioMark.Said)) marked = [.. marked.Where(each => FitsAll(cases, each))];
        return marked.Select(each => (each.Method, each.Job)).Distinct().ToArray() switch
        {
            [var (method, job)] => new ReportBaseline(suite, method, job, 0),
            { Length: > 1 } several when several.All(each => each.Method == several[0].Method) => new ReportBaseline(suite, several[0].Method, -1, 0),
            _ => null,
        };
    }

    /// <summary>Whether all ratios are those of the rows' means to that row's.</summary>
    private static bool FitsAll(ReportCase[] cases, ReportCase row) => row.Summary?.MeanNanoseconds is > 0 and var mean
        && cases.All(each =>
            each.Summary is { MeanNanoseconds: { } other, Ratio: { } ratio } && Math.Abs(ratio - other / mean) <= Rounding + Misfit * other / mean);

    /// <summary>What has a baseline's ratio wherever it has one: those that are marked best, the most frequent first.</summary>
    private static ImmutableArray<T> Steady<T>(ReportCase[] cases, Func<ReportCase, T> of)
    {
        var steady = cases.GroupBy(of).Where(rows => rows.All(each => IsPossible(each.Summary))).ToArray();
        if (steady.Length == 0) return [];
        var said = cases.Any(each => each.RatioMark == RatioMark.Said);
        var strongest = steady.Max(Mark);
        if (said && strongest != RatioMark.Said) return [];
        return [.. steady.Where(rows => Mark(rows) == strongest).OrderByDescending(rows => rows.Count()).Select(rows => rows.Key)];

        static RatioMark Mark(IEnumerable<ReportCase> rows) => rows.Min(each => each.RatioMark);
    }

    private static ReportCase[] Strongest(ReportCase[] rows) => [.. rows.Where(each => each.RatioMark == rows.Max(other => other.RatioMark))];
}
