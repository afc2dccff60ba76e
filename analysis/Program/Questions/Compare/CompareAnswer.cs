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
    public static ImmutableArray<Sentence> Changes(RunComparison comparison) => [.. comparison.SameMachine.Select(pair => Sentence.Of(Changes(pair) + "."))];

    /// <summary><c>B against A, the same machine: of 20 cases 2 became faster, 1 became slower, and 17 are undecided</c>.</summary>
    public static string Changes(RunChanges pair)
    {
        var parts = new[]
        {
            Part(pair.Count(Verdict.Faster), "became faster", "became faster"),
            Part(pair.Count(Verdict.Slower), "became slower", "became slower"),
            Part(pair.Count(Verdict.Equivalent), "stayed the same", "stayed the same", $" within {Percent.Short(pair.After.Judged.Rule.Margin)}"),
            Part(pair.NoChangeSeen, "shows no change", "show no change", ", as far as these files tell"),
            Part(pair.Count(Verdict.Inconclusive), "is undecided", "are undecided"),
            Part(pair.Sorted.Missing.Length, "has no time any more", "have no time any more"),
        };
        var told = parts.OfType<string>().ToArray();
        return $"{pair.After.Label} against {pair.Before.Label}, {(pair.IsMachineKnown ? "the same machine" : "if both are of the same machine")}: of "
            + $"{Numbers.Counted(pair.Compared.Count() + pair.Sorted.Missing.Length, "case")} {(told.Length == 0 ? "none has a time" : Titles.All(told))}";
    }

    private static string? Part(int cases, string one, string several, string more = "") =>
        cases == 0 ? null : $"{Numbers.Text(cases)} {(cases == 1 ? one : several)}{more}";

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
