using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>How many cells ended how.</summary>
/// <param name="Winners">Cells with one winner.</param>
/// <param name="Ties">Cells with several best models.</param>
/// <param name="Undecided">All others.</param>
/// <param name="Best">Every model with the number of cells in which it wins or is tied for best, most first.</param>
/// <param name="IsWeak">Whether a verdict rests on less than rounds.</param>
public sealed record OutcomeCount(int Winners, int Ties, int Undecided, ImmutableArray<(string Model, int Cells)> Best, bool IsWeak)
{
    public static OutcomeCount Of(ImmutableArray<CellVerdict> cells)
    {
        var winners = cells.Count(cell => cell.Outcome == Outcome.Winner);
        var ties = cells.Count(cell => cell.Outcome == Outcome.Tie);
        var best = cells.Where(cell => cell.Outcome != Outcome.Undecided).SelectMany(cell => cell.Best)
            .GroupBy(model => model).Select(group => (group.Key, Cells: group.Count())).OrderByDescending(each => each.Cells);
        return new OutcomeCount(winners, ties, cells.Length - winners - ties, [.. best],
            cells.Any(cell => cell.Outcome != Outcome.Undecided && cell.Evidence != Evidence.Rounds));
    }

    public int Cells => Winners + Ties + Undecided;

    /// <summary><c>15 cells: 7 winners, 7 ties, 1 undecided.</c></summary>
    public string Text =>
        $"{Plural(Cells, "cell")}: {Plural(Winners, "winner")}, {Plural(Ties, "tie")}, {Numbers.Text(Undecided)} undecided.";

    /// <summary>
    /// The shortest answer there is, in mid-sentence: <c>ParallelFor is best or tied for best in 11 of 15 cells, 1 is undecided</c>. Where most cells are undecided, that comes first.
    /// </summary>
    public Sentence Headline
    {
        get
        {
            if (Best.IsEmpty) return Sentence.Of(Cells == 1 ? "nothing is decided" : $"nothing is decided in any of {Numbers.Text(Cells)} cells");
            if (Cells == 1) return Leaders();
            var inCells = $" in {Numbers.Text(Best[0].Cells)}";
            if (2 * Undecided > Cells) return Sentence.Of($"most is undecided, {Numbers.Text(Undecided)} of {Numbers.Text(Cells)} cells; ") + Leaders() + inCells;
            var rest = Undecided switch { 0 => "", 1 => ", 1 is undecided", _ => $", {Numbers.Text(Undecided)} are undecided" };
            return Leaders() + $"{inCells} of {Numbers.Text(Cells)} cells{rest}";
        }
    }

    /// <summary>The models that are best most often.</summary>
    private Sentence Leaders()
    {
        var top = Best.TakeWhile(each => each.Cells == Best[0].Cells).ToArray();
        var names = new Sentence([.. top.SelectMany((each, i) => Named(each.Model, i, top.Length))]);
        var verb = (top.Length == 1, IsWeak) switch { (true, false) => "is", (true, true) => "seems", (false, false) => "are each", (false, true) => "each seem" };
        return names + $" {verb} {(Ties == 0 ? "best" : "best or tied for best")}";
    }

    private static IEnumerable<Phrase> Named(string model, int index, int count)
    {
        if (index > 0) yield return new Phrase(index == count - 1 ? " and " : ", ");
        yield return new Phrase(model, Strong: true);
    }

    private static string Plural(int count, string noun) => $"{Numbers.Text(count)} {noun}{(count == 1 ? "" : "s")}";
}
