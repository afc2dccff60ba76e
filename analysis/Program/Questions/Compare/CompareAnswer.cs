using System.Collections.Immutable;
using Analysis.Questions.Report;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>What a comparison says, in sentences.</summary>
public static class CompareAnswer
{
    /// <summary>Cells in disagreement that are named before the rest is counted; the table has them all.</summary>
    private const int NamedAtMost = 12;

    /// <summary>
    /// How far the runs agree: <c>Of the 20 cells that both runs have, 9 have the same winner or tie in both, 2 have different winners, …</c>.
    /// </summary>
    public static string Lead(RunComparison comparison)
    {
        var (runs, common) = (comparison.Runs.Length, comparison.Common.Count());
        var (share, all) = runs == 2 ? ("both runs have", "both") : ($"several of the {Numbers.Text(runs)} runs have", "all");
        var parts = new[]
        {
            Part(comparison.Count(Accord.Same), $"the same winner or tie in {all}"),
            Part(comparison.Count(Accord.Differ), "different winners"),
            Part(comparison.Count(Accord.Overlap), "a winner here that is tied with another there"),
            comparison.Count(Accord.Open) is > 0 and var open
                ? $"{Numbers.Text(open)} {(open == 1 ? "is" : "are")} undecided somewhere, without a contradiction"
                : null,
        }.OfType<string>().ToArray();
        var told = parts.Length == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])}, and {parts[^1]}";
        return $"Of the {Numbers.Counted(common, "cell")} that {share}, {told}."
            + (comparison.Count(Accord.Alone) is > 0 and var alone ? $" {Numbers.Text(alone)} more {(alone == 1 ? "is" : "are")} in one run only." : "");
    }

    private static string? Part(int cells, string what) =>
        cells == 0 ? null : $"{Numbers.Text(cells)} {(cells == 1 ? "has" : "have")} {what}";

    /// <summary>Where decided verdicts differ, a sentence per cell.</summary>
    public static ImmutableArray<Sentence> Disagreements(RunComparison comparison)
    {
        var cells = comparison.Cells.Where(cell => cell.Accord == Accord.Differ).ToArray();
        var named = cells.Take(NamedAtMost).Select(cell => Sentence.Of($"{CellLabel.WithSuite(cell.Cell)}: ") + Winners(cell, comparison.Runs) + ".");
        var more = cells.Length - NamedAtMost;
        return more <= 0 ? [.. named] : [.. named, Sentence.Of($"{Numbers.Text(more)} more are in the table of winners.")];
    }

    /// <summary>What would decide more, run by run; runs of which the same is true share a sentence.</summary>
    public static ImmutableArray<string> NextSteps(RunComparison comparison) =>
    [
        .. comparison.Runs.Select(run => (run.Label, Steps: OpenCells.NextSteps(run.Judged))).Where(each => each.Steps is not null).GroupBy(each => each.Steps)
            .Select(same => $"{string.Join(", ", same.Select(each => each.Label))}: {same.Key}"),
    ];

    /// <summary>What changed between runs of the same machine, a sentence per pair.</summary>
    public static ImmutableArray<Sentence> Changes(RunComparison comparison) =>
    [
        .. comparison.SameMachine.Select(pair => Sentence.Of(
            $"{pair.After.Label} against {pair.Before.Label}, the same machine: of {Numbers.Text(pair.Changes.Common.Length)} cases "
            + $"{Numbers.Text(pair.Count(Verdict.Faster))} became faster, {Numbers.Text(pair.Count(Verdict.Slower))} slower, "
            + $"{Numbers.Text(pair.Count(Verdict.Equivalent))} stayed the same within {Percent.Short(pair.After.Judged.Rule.Margin)}, "
            + $"{Numbers.Text(pair.Count(Verdict.Inconclusive))} are undecided.")),
    ];

    /// <summary>Each decided outcome with the runs that have it: <c>ParallelFor (A, C); tie: Async, Thread (B)</c>.</summary>
    private static Sentence Winners(SharedCell cell, ImmutableArray<ComparedRun> runs)
    {
        var said = Sentence.Of("");
        var groups = cell.Verdicts.Zip(runs)
            .Where(each => each.First is { Outcome: not Outcome.Undecided })
            .GroupBy(each => Outcomes.Words(each.First));
        foreach (var group in groups)
        {
            said = said + (said.ToString().Length == 0 ? "" : "; ") + new Sentence([new Phrase(group.Key, Strong: true)])
                + $" ({string.Join(", ", group.Select(each => each.Second.Label))})";
        }
        return said;
    }
}
