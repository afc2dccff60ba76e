using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>A row per cell, few and narrow columns: for terminals.</summary>
public static class BriefTable
{
    /// <summary>Times of a cell in which no model has an interval.</summary>
    private const int TimesShown = 3;

    public static ChartTable Of(CellGroup group) => new(
        [new("Cell"), new("Best"), new("By how much")],
        [
            .. group.Cells.Select(cell => ImmutableArray.Create(
                CellLabel.Of(cell.Cell) is { Length: > 0 } name ? name : group.Title, Best(cell), ByHowMuch(cell))),
        ]);

    private static string Best(CellVerdict cell) => cell.Outcome switch
    {
        Outcome.Winner => cell.Best[0],
        Outcome.Tie => $"tie: {string.Join(", ", cell.Best)}",
        _ => $"? {string.Join(", ", cell.Best)}".TrimEnd(),
    };

    private static string ByHowMuch(CellVerdict cell) => cell switch
    {
        { Outcome: Outcome.Undecided, Recommended: { } model, LargestLoss: { } loss } =>
            $"use {model}, {(LossWords.IsKnown(loss) ? "it " : "")}{LossWords.Of(loss)}; to decide: {UndecidedTable.ToDecide(cell)}",
        { Outcome: Outcome.Undecided, Recommended: null, Best.Length: > 1 } => Times(cell),
        { Outcome: Outcome.Tie, TiedWithin: { } within } => $"within {Percent.AtMost(within)}, {Figures(cell)}".TrimEnd(',', ' '),
        _ => Figures(cell),
    };

    /// <summary>Where nothing says how sure the times are, the times themselves: <c>A 261 ms, B 283 ms; how sure is not known</c>.</summary>
    private static string Times(CellVerdict cell)
    {
        var times = cell.Models.Where(model => model.TypicalNanoseconds is not null).OrderBy(model => model.TypicalNanoseconds).ToArray();
        var more = times.Length > TimesShown ? ", …" : "";
        return $"{string.Join(", ", times.Take(TimesShown).Select(model => $"{model.Model} {Durations.Text(model.TypicalNanoseconds!.Value)}"))}{more}; "
            + "how sure is not known";
    }

    /// <summary>The lead over the next one, and the speedup where that is another comparison.</summary>
    private static string Figures(CellVerdict cell)
    {
        var lead = cell.Lead is { } known ? $"{Multiples.Text(known.Estimate)} over {cell.RunnerUp}" : "";
        var speedup = cell.RunnerUp != cell.Baseline && BestSpeedup.Of(cell) is { } range
            ? $"{Multiples.Range(range.Low, range.High)} over {cell.Baseline}"
            : "";
        return lead.Length > 0 && speedup.Length > 0 ? $"{lead}, {speedup}" : lead + speedup;
    }
}
