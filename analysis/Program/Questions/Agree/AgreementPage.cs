using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Agree;

/// <summary>Whether two runs agree, for people.</summary>
public static class AgreementPage
{
    public static IEnumerable<Block> Of(AgreementContent content)
    {
        yield return new Paragraph(Sentence.Of(content.Headline), IsLead: true);
        yield return new Paragraph(Sentence.Of(content.AgainstBaseline));
        var different = content.Agreement.Cells.Where(cell => cell.Accord != Accord.Same).ToArray();
        if (different.Length > 0) yield return new TableBlock("Cells that do not agree", TableOf(different));
        if (content.Agreement.OnlyInOne is { IsEmpty: false } alone)
            yield return new Paragraph(Sentence.Of($"Only in one of them, and not compared: {Numbers.Counted(alone.Length, "cell")}."));
    }

    /// <summary>A row per cell, what the two say side by side; contradictions first.</summary>
    private static ChartTable TableOf(IEnumerable<CellAgreement> cells) => new(
        [new("Cell"), new("First run"), new("Second run"), new("Together")],
        [
            .. cells.OrderByDescending(cell => cell.Accord).Select(cell => ImmutableArray.Create(
                CellLabel.WithSuite(cell.Cell), Words(cell.First, cell.FirstBest), Words(cell.Second, cell.SecondBest),
                cell.Accord switch { Accord.Same => "agree", Accord.Overlap or Accord.Differ => "disagree", _ => "undecided" })),
        ]);

    private static string Words(Outcome outcome, ImmutableArray<string> best) => outcome switch
    {
        Outcome.Winner => best[0],
        Outcome.Tie => $"tie: {string.Join(", ", best)}",
        _ => $"undecided: {string.Join(", ", best)}",
    };
}
