using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>What a comparison says, in sentences.</summary>
public static class CompareAnswer
{
    /// <summary>Cells in disagreement that are named before the rest is counted; the table has them all.</summary>
    private const int NamedAtMost = 12;

    /// <summary>How far the runs agree.</summary>
    public static string Lead(RunComparison comparison)
    {
        var common = comparison.Common.Count();
        var missing = comparison.Count(Accord.Alone);
        return $"Cells that several of the {Numbers.Text(comparison.Runs.Length)} runs have: {Numbers.Text(common)}. "
            + $"The same winner or tie in all: {Numbers.Text(comparison.Count(Accord.Same))}; overlapping, a winner here being tied with another there: {Numbers.Text(comparison.Count(Accord.Overlap))}; "
            + $"different winners: {Numbers.Text(comparison.Count(Accord.Differ))}; undecided somewhere, without a contradiction: {Numbers.Text(comparison.Count(Accord.Open))}."
            + (missing > 0 ? $" In one run only: {Numbers.Text(missing)}." : "");
    }

    /// <summary>Where decided verdicts differ, a sentence per cell.</summary>
    public static ImmutableArray<Sentence> Disagreements(RunComparison comparison)
    {
        var cells = comparison.Cells.Where(cell => cell.Accord == Accord.Differ).ToArray();
        var named = cells.Take(NamedAtMost).Select(cell => Sentence.Of($"{CellLabel.WithSuite(cell.Cell)}: ") + Winners(cell, comparison.Runs) + ".");
        return cells.Length <= NamedAtMost ? [.. named] : [.. named, Sentence.Of($"{Numbers.Text(cells.Length - NamedAtMost)} more are in the table of winners.")];
    }

    /// <summary>What changed between runs of the same machine, a sentence per pair.</summary>
    public static ImmutableArray<Sentence> Changes(RunComparison comparison) =>
    [
        .. comparison.SameMachine.Select(pair => Sentence.Of(
            $"{pair.After.Label} against {pair.Before.Label}, the same machine: of {Numbers.Text(pair.Changes.Common.Length)} cases "
            + $"{Numbers.Text(pair.Count(Verdict.Faster))} became faster, {Numbers.Text(pair.Count(Verdict.Slower))} slower, "
            + $"{Numbers.Text(pair.Count(Verdict.Equivalent))} stayed the same within {ChangeWords.Percent(pair.After.Judged.Rule.Margin)}, "
            + $"{Numbers.Text(pair.Count(Verdict.Inconclusive))} are undecided.")),
    ];

    /// <summary>Each decided outcome with the runs that have it: <c>ParallelFor (A, C); tie: Async, Thread (B)</c>.</summary>
    private static Sentence Winners(SharedCell cell, ImmutableArray<ComparedRun> runs)
    {
        var said = Sentence.Of("");
        var groups = cell.Verdicts.Zip(runs).Where(each => each.First is { Outcome: not Outcome.Undecided }).GroupBy(each => Outcomes.Words(each.First));
        foreach (var group in groups)
        {
            said = said + (said.ToString().Length == 0 ? "" : "; ") + new Sentence([new Phrase(group.Key, Strong: true)])
                + $" ({string.Join(", ", group.Select(each => each.Second.Label))})";
        }
        return said;
    }
}
