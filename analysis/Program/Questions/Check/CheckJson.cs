using Analysis.Formats;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>What <c>check --json</c> prints.</summary>
public static class CheckJson
{
    public static string Render(CheckContent content) => Json.Of(new
    {
        Answer = content.Headline,
        content.Against,
        content.Run,
        content.Yardstick,
        content.Rule.Margin,
        FalseAlarmRate = content.Rule.FalseWinnerRate,
        content.Changes.Confidence,
        Result = content.Gate,
        Regressed = content.Result.Regressed.Length,
        Undecided = content.Result.Undecided.Length,
        NoChangeSeen = content.Result.NoChangeSeen.Length,
        Passed = content.Result.Passed.Length,
        content.Matched,
        content.MissingAllowed,
        Missing = content.Result.Missing.Select(missing => new { Cell = Json.Of(missing.Cell), missing.Model, missing.Before, missing.HasFailed }),
        NextSteps = NextSteps.For(content),
        content.JudgesTime,
        content.Risk,
        Metrics = content.Metrics.Select(Of),
        Cases = content.Changes.Common.Select(Json.Of),
        OnlyBefore = content.Changes.OnlyBefore.Select(Of),
        OnlyAfter = content.Changes.OnlyAfter.Select(Of),
        Warnings = content.Warnings.Select(Json.Of),
    });

    private static object Of(MetricChanges changes) => new
    {
        changes.Question.Name,
        changes.Question.Margin,
        changes.Question.HigherIsBetter,
        Worse = changes.Regressed.Length,
        Undecided = changes.Undecided.Length,
        Missing = changes.Missing.Length,
        Cases = changes.Cases.Select(change => new
        {
            Cell = Json.Of(change.Cell),
            change.Model,
            Before = change.Before is { } before ? Json.Of(before) : null,
            After = change.After is { } after ? Json.Of(after) : null,
            change.Gate,
        }),
    };

    private static object Of(CaseName name) => new { Cell = Json.Of(name.Cell), name.Model };
}
