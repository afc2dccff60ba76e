using Analysis.Formats;
using Analysis.Histories;

namespace Analysis.Questions.Trend;

/// <summary>What <c>trend --json</c> prints.</summary>
public static class TrendJson
{
    /// <param name="content">The history.</param>
    /// <param name="files">The files written.</param>
    public static string Render(TrendContent content, IEnumerable<string> files) => Json.Of(new
    {
        Answer = TrendAnswer.Lead(content),
        content.History.History.Order,
        content.History.Test,
        content.History.Yardstick,
        content.History.Rule.Margin,
        FalseAlarmRate = content.History.Level,
        content.History.Confidence,
        content.Newest,
        Regressed = content.Regressions.Length,
        Versions = content.History.Versions.Select(version => new { version.Label, version.Time, Run = version.Run.Name }),
        Cases = content.History.Cases.Select(each => Of(each, content)),
        Warnings = content.History.Warnings.Select(Json.Of),
        Files = files,
    });

    private static object Of(CaseHistory @case, TrendContent content) => new
    {
        Cell = Json.Of(@case.Cell),
        @case.Model,
        Regressed = content.Regressions.Contains(@case),
        Times = @case.Times.Select(time => time is { } known ? new { known.Nanoseconds, known.OfBaseline, known.Low, known.High, known.Evidence } : null),
        Changes = @case.Changes.Select(change => new
        {
            Number = change.Version + 1,
            Version = content.History.Versions[change.Version].Label,
            change.Before,
            change.After,
            Ratio = Json.Of(change.Ratio),
            change.Chance,
            change.Verdict,
            change.IsRegression,
        }),
    };
}
