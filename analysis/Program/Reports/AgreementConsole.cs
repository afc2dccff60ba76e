using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts.RunToRun;
using Analysis.Verdicts;
using Spectre.Console;

namespace Analysis.Reports;

/// <summary>Whether two runs agree, for people at a terminal or reading a log.</summary>
public static class AgreementConsole
{
    public static void Write(IAnsiConsole console, AgreementContent content)
    {
        console.WriteLine(TerminalText.Of(content.Headline));
        console.WriteLine(TerminalText.Of(content.AgainstBaseline));
        var different = content.Agreement.Cells.Where(cell => cell.Accord != Accord.Same).ToArray();
        if (different.Length > 0) console.Write(ConsoleTable.Of("Cells that do not agree", TableOf(different)));
        if (!content.Agreement.OnlyInOne.IsEmpty) console.WriteLine($"Only in one of them, and not compared: {content.Agreement.OnlyInOne.Length} cells.");
    }

    /// <summary>A row per cell, what the two say side by side; contradictions first.</summary>
    public static ChartTable TableOf(IEnumerable<CellAgreement> cells) => new(
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
