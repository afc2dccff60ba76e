using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;

namespace Analysis.Questions.Report;

/// <summary>Where the recommended model buys little speed, or none, with much CPU time, in sentences.</summary>
public static class CheaperWords
{
    /// <summary>Pairs of models that are told; nobody reads on after more.</summary>
    private const int ToldAtMost = 3;

    /// <summary>Cells that a sentence names before it counts them.</summary>
    private const int NamedAtMost = 3;

    /// <summary>What the cells of a group say, or <c>null</c> where they say nothing.</summary>
    public static Sentence? Of(CellGroup group)
    {
        var pairs = group.Cells.Where(cell => cell.Cheaper is not null)
            .GroupBy(cell => (cell.Cheaper!.Than, cell.Cheaper.Model, cell.Cheaper.IsTie))
            .OrderByDescending(pair => pair.Count()).ToArray();
        if (pairs.Length == 0) return null;
        var told = pairs.Take(ToldAtMost).Select(pair => Told([.. pair], group.Cells.Length)).Aggregate((left, right) => left + " " + right);
        var untold = pairs.Skip(ToldAtMost).Sum(pair => pair.Count());
        return untold == 0 ? told : told + $" So it is in {Numbers.Counted(untold, "cell")} more.";
    }

    /// <summary>
    /// <c>At 64 × 1k squares ParallelFor is 5% faster than Sequential, but burns 2.1 times its CPU time.</c>
    /// <c>At 64 × 1k squares Async is as fast as ParallelFor, within 2%, and takes 48% of its CPU time.</c>
    /// </summary>
    private static Sentence Told(ImmutableArray<CellVerdict> cells, int all)
    {
        var each = cells.Select(cell => cell.Cheaper!).ToArray();
        var (model, than) = (Sentence.Strong(each[0].Model), Sentence.Strong(each[0].Than));
        var where = Sentence.Of(Where(cells, all));
        return each[0].IsTie
            ? where + model + " is as fast as " + than + $", within {Percent.AtMost(each.Max(Apart))}, and takes "
                + Range(each.Select(cheaper => 1 / cheaper.Cpu.Estimate), share => Percent.Text(share, 0)) + " of its CPU time."
            : where + than + $" is {Range(each.Select(cheaper => cheaper.Time.Estimate - 1), Percent.Short)} faster than " + model
                + $", but burns {Range(each.Select(cheaper => cheaper.Cpu.Estimate), ratio => Numbers.Significant(ratio, 2))} times its CPU time.";
    }

    private static string Where(ImmutableArray<CellVerdict> cells, int all) => cells.Length > NamedAtMost
        ? $"In {Numbers.Text(cells.Length)} of {Numbers.Text(all)} cells "
        : CellLabel.Of(cells[0].Cell).Length == 0 ? "Here " : $"At {Titles.All([.. cells.Select(cell => CellLabel.Of(cell.Cell))])} ";

    /// <summary>How far apart the two are at most, as a share.</summary>
    private static double Apart(CheaperModel cheaper) => Math.Max(cheaper.Time.High, 1 / cheaper.Time.Low) - 1;

    private static string Range(IEnumerable<double> values, Func<double, string> text)
    {
        var ordered = values.Order().ToArray();
        var (low, high) = (text(ordered[0]), text(ordered[^1]));
        return low == high ? low : $"{low} to {high}";
    }
}
