using Analysis.Formats;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Agree;

/// <summary>What <c>agree --json</c> prints.</summary>
public static class AgreementJson
{
    public static string Render(AgreementContent content) => Json.Of(new
    {
        Answer = content.Headline,
        content.First,
        content.Second,
        Best = Of(content.Agreement.Best),
        Baseline = Of(content.Agreement.Baseline),
        Cells = content.Agreement.Cells.Select(cell => new
        {
            Cell = Json.Of(cell.Cell),
            Concord = cell.Accord switch { Accord.Same => "Agree", Accord.Overlap or Accord.Differ => "Disagree", _ => "OneUndecided" },
            cell.First,
            cell.FirstBest,
            cell.Second,
            cell.SecondBest,
        }),
        OnlyInOne = content.Agreement.OnlyInOne.Select(Json.Of),
        Warnings = content.Warnings.Select(Json.Of),
    });

    private static object Of(Counts counts) => new { counts.All, counts.Agree, counts.Disagree, OneUndecided = counts.Open };
}
