using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Questions.Overview;

/// <summary>One class of an overview.</summary>
/// <param name="Title">The class, and the run where there are several.</param>
/// <param name="Answer">In a few words.</param>
/// <param name="Outcome">Whether anything is decided, for counting: undecided only when no cell is decided; <c>null</c> when nothing competes.</param>
public sealed record OverviewRow(JudgedRun Judged, CellGroup Group, string Title, string Answer, Outcome? Outcome)
{
    /// <summary>Outcomes that are told one by one before the rest is counted.</summary>
    private const int OutcomesTold = 2;

    /// <summary>A row per class of every run, in their order.</summary>
    public static ImmutableArray<OverviewRow> Of(ReportContent content) =>
    [
        .. content.Runs.SelectMany(judged => CellGroup.In(judged).Select(group => new OverviewRow(
            judged, group, content.Runs.Length > 1 ? $"{group.Title} ({judged.Run.Name})" : group.Title, AnswerOf(group.Cells), OutcomeOf(group.Cells)))),
    ];

    /// <summary><c>QuickSort, 1.9× to 10×</c> where one wins everywhere, otherwise <c>QuickSort in 3 of 5 cells, undecided in 2</c>.</summary>
    private static string AnswerOf(ImmutableArray<CellVerdict> cells)
    {
        var competing = cells.Where(IsContest).ToArray();
        if (competing.Length == 0) return Alone(cells);
        var told = competing.GroupBy(Outcomes.Words).OrderBy(same => same.First().Outcome == Verdicts.Outcome.Undecided).ThenByDescending(same => same.Count())
            .Select(same => (Words: same.Key, Cells: same.ToArray())).ToArray();
        if (told is [var (words, all)]) return words + (all[0].Outcome == Verdicts.Outcome.Undecided ? Meanwhile(all) : Lead(all)) + Weak(all);
        var parts = told.Take(OutcomesTold).Select((each, i) =>
            $"{each.Words} in {Numbers.Text(each.Cells.Length)}{(i == 0 ? $" of {Numbers.Counted(competing.Length, "cell")}" : "")}");
        var others = told.Skip(OutcomesTold).Sum(each => each.Cells.Length);
        return string.Join(", ", others > 0 ? parts.Append($"others in {Numbers.Text(others)}") : parts);
    }

    private static Outcome? OutcomeOf(ImmutableArray<CellVerdict> cells)
    {
        var competing = cells.Where(IsContest).ToArray();
        return competing.Length == 0 ? null
            : competing.Any(cell => cell.Outcome == Verdicts.Outcome.Winner) ? Verdicts.Outcome.Winner
            : competing.Any(cell => cell.Outcome == Verdicts.Outcome.Tie) ? Verdicts.Outcome.Tie : Verdicts.Outcome.Undecided;
    }

    private static bool IsContest(CellVerdict cell) => cell.Models.Count(model => model.TypicalNanoseconds is not null) > 1;

    private static string Alone(ImmutableArray<CellVerdict> cells)
    {
        var times = cells.SelectMany(cell => cell.Models).Select(model => model.TypicalNanoseconds).OfType<double>().ToArray();
        if (times.Length == 0) return "nothing was measured";
        var (low, high) = (Durations.Text(times.Min()), Durations.Text(times.Max()));
        return $"nothing competes; {(low == high ? low : $"{low} to {high}")}";
    }

    private static string Lead(CellVerdict[] cells)
    {
        var leads = cells.Select(cell => cell.Lead?.Estimate).OfType<double>().ToArray();
        return leads.Length == 0 ? "" : $", {Multiples.Range(leads.Min(), leads.Max())}";
    }

    private static string Meanwhile(CellVerdict[] cells) =>
        cells.Select(cell => cell.Recommended).Distinct().ToArray() is [{ } model] ? $"; use {model} meanwhile" : "";

    private static string Weak(CellVerdict[] cells) =>
        cells.All(cell => cell.Evidence is Evidence.Summary or Evidence.OneRound) && cells[0].Outcome != Verdicts.Outcome.Undecided ? " (weak)" : "";
}
