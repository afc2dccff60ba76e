using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>How many cells ended how.</summary>
/// <param name="Winners">Cells with one winner.</param>
/// <param name="Ties">Cells with several best models.</param>
/// <param name="Undecided">All others.</param>
/// <param name="Best">
/// Every model that wins or is tied for best, with the number of such cells, most first, and of undecided cells in which it may be best.
/// </param>
/// <param name="IsWeak">Whether a verdict rests on less than rounds.</param>
public sealed record OutcomeCount(int Winners, int Ties, int Undecided, ImmutableArray<(string Model, int Cells, int Open)> Best, bool IsWeak)
{
    public static OutcomeCount Of(ImmutableArray<CellVerdict> cells)
    {
        var winners = cells.Count(cell => cell.Outcome == Outcome.Winner);
        var ties = cells.Count(cell => cell.Outcome == Outcome.Tie);
        var open = cells.Where(cell => cell.Outcome == Outcome.Undecided && cell.Best.Length > 1)
            .SelectMany(cell => cell.Best).CountBy(model => model).ToDictionary();
        var best = cells.Where(cell => cell.Outcome != Outcome.Undecided).SelectMany(cell => cell.Best).CountBy(model => model)
            .Select(each => (each.Key, each.Value, open.GetValueOrDefault(each.Key))).OrderByDescending(each => each.Value);
        return new OutcomeCount(winners, ties, cells.Length - winners - ties, [.. best],
            cells.Any(cell => cell.Outcome != Outcome.Undecided && cell.Evidence != Evidence.Rounds));
    }

    public int Cells => Winners + Ties + Undecided;

    /// <summary><c>15 cells: 7 winners, 7 ties, 1 undecided.</c></summary>
    public string Text =>
        $"{Numbers.Counted(Cells, "cell")}: {Numbers.Counted(Winners, "winner")}, {Numbers.Counted(Ties, "tie")}, {Numbers.Text(Undecided)} undecided.";

    /// <summary>
    /// The shortest answer there is, in mid-sentence: <c>ParallelFor is best or tied for best in 11 of 15 cells and may be best in 3 of the 4 undecided
    /// ones</c>. Where most cells are undecided, that comes first.
    /// </summary>
    public Sentence Headline
    {
        get
        {
            if (Best.IsEmpty) return Sentence.Of(Cells == 1 ? "nothing is decided" : $"nothing is decided in any of {Numbers.Text(Cells)} cells");
            if (Cells == 1) return Leaders();
            if (2 * Undecided > Cells)
            {
                var others = $" in {Numbers.Counted(Best[0].Cells, "cell")}" + (MayBe is { } those ? $" and may be best in {those} of those" : "");
                return Sentence.Of($"most is undecided, {Numbers.Text(Undecided)} of {Numbers.Text(Cells)} cells; ") + Leaders() + others;
            }
            var rest = (MayBe, Undecided) switch
            {
                (_, 0) => "",
                ({ } these, 1) => $" and may be best in {these} undecided one",
                ({ } these, _) => $" and may be best in {these} of the {Numbers.Text(Undecided)} undecided ones",
                (_, 1) => ", 1 is undecided",
                _ => $", {Numbers.Text(Undecided)} are undecided",
            };
            return Leaders() + $" in {Numbers.Text(Best[0].Cells)} of {Numbers.Counted(Cells, "cell")}" + rest;
        }
    }

    /// <summary>
    /// In how many undecided cells the model that is best most often is still a candidate; <c>null</c> for none, and where no single model is best most often.
    /// </summary>
    private string? MayBe => (Leading, Best[0].Open) switch
    {
        ( > 1, _) or (_, 0) => null,
        (_, var open) when open == Undecided => open == 1 ? "the" : "all",
        (_, var open) => Numbers.Text(open),
    };

    /// <summary>How many models are best equally often, most often.</summary>
    private int Leading => Best.Count(each => each.Cells == Best[0].Cells);

    /// <summary>The models that are best most often.</summary>
    private Sentence Leaders()
    {
        var top = Best.Take(Leading).ToArray();
        var names = new Sentence([.. top.SelectMany((each, i) => Named(each.Model, i, top.Length))]);
        var verb = (top.Length == 1, IsWeak) switch
        {
            (true, false) => "is",
            (true, true) => "seems",
            (false, false) => "are each",
            (false, true) => "each seem",
        };
        return names + $" {verb} {(Ties == 0 ? "best" : "best or tied for best")}";
    }

    private static IEnumerable<Phrase> Named(string model, int index, int count)
    {
        if (index > 0) yield return new Phrase(index == count - 1 ? " and " : ", ");
        yield return new Phrase(model, Strong: true);
    }
}
