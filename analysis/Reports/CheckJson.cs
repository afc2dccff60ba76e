using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>What <c>check --json</c> prints.</summary>
public static class CheckJson
{
    public static string Render(CheckContent content) => Json.Of(new
    {
        content.Against,
        content.Run,
        content.Yardstick,
        content.Rule.Margin,
        FalseAlarmRate = content.Rule.FalseWinnerRate,
        content.Changes.Confidence,
        Result = content.Result.Gate,
        Regressed = content.Result.Regressed.Length,
        Undecided = content.Result.Undecided.Length,
        Passed = content.Result.Passed.Length,
        Cases = content.Changes.Common.Select(Of),
        content.Changes.OnlyBefore,
        content.Changes.OnlyAfter,
        Warnings = content.Warnings.Select(Json.Of),
    });

    internal static object Of(Change change) => new
    {
        Cell = Json.Of(change.Cell),
        change.Model,
        change.Evidence,
        change.Before,
        change.After,
        Ratio = Json.Of(change.Ratio),
        change.Verdict,
        change.Gate,
    };
}
