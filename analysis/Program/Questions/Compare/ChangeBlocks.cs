using Analysis.Page;
using Analysis.Questions.Check;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>What changed between two runs of the same machine, case by case in sentences.</summary>
internal static class ChangeBlocks
{
    /// <summary>With more pairs than these their cases are left to the tables.</summary>
    private const int FewPairs = 3;

    /// <summary>Cases of a pair that are named before the others are counted.</summary>
    private const int CasesShown = 10;

    /// <summary>The sentence of each pair, of a few with their cases: those that lost their time, those that changed most, then the others.</summary>
    public static IEnumerable<Block> Of(RunComparison comparison)
    {
        if (comparison.SameMachine.Length > FewPairs)
            return [new Points(Sentence.Of("Times, case by case:"), CompareAnswer.Changes(comparison))];
        return comparison.SameMachine.Select(pair => new Points(Sentence.Of(CompareAnswer.Changes(pair) + ":"), [.. Cases(pair)], Shown: CasesShown));
    }

    private static IEnumerable<Sentence> Cases(RunChanges pair) =>
    [
        .. pair.Sorted.Missing.Select(CheckPage.Told),
        .. pair.Compared.OrderByDescending(IsDecided).ThenByDescending(Size).Select(CheckPage.Told),
    ];

    private static bool IsDecided(Change change) => change.Verdict is Verdict.Faster or Verdict.Slower;

    private static double Size(Change change) => change.Ratio is { } ratio ? Math.Abs(Math.Log(ratio.Estimate)) : 0;
}
