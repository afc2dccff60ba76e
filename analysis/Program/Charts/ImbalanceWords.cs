using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What splitting beforehand loses, a sentence for each of the models that do so, by the verdicts of the cells.</summary>
internal static class ImbalanceWords
{
    public static IEnumerable<string> Of(ImbalanceCurve curve, Rule rule)
    {
        foreach (var (model, counterpart) in SplitBeforehand.All)
        {
            Against[] compared = [.. curve.Cells
                .Select(cell => (Cell: cell, Ratio: cell.Ratio(counterpart, model)))
                .Where(each => each.Ratio is not null)
                .Select(each => new Against(each.Cell, each.Ratio!.Value, rule.Read(each.Ratio)))];
            if (compared.Length > 0) yield return Told(curve, model, counterpart, compared);
        }
    }

    /// <summary>At the greatest imbalance; then from which one on, as far as it goes without a gap.</summary>
    private static string Told(ImbalanceCurve curve, string model, string counterpart, Against[] compared)
    {
        var last = compared[^1];
        var at = $"With sizes {curve.Draw} and imbalance {Numbers.Text(ImbalanceCurve.Imbalance(last.Cell))}";
        var allowed = $"these sizes allow equal shares {Multiples.Exact(ImbalanceCurve.EqualShares(last.Cell))}, one by one "
            + $"{Multiples.Exact(ImbalanceCurve.OneByOne(last.Cell))}";
        var pair = $"{model}, which splits beforehand,";
        return last.Verdict switch
        {
            Verdict.Faster => $"{at}, {pair} loses: it takes {Multiples.Text(last.Ratio)} as long as {counterpart} ({allowed}){From(compared)}.",
            Verdict.Slower => $"{at}, {pair} does not lose: {counterpart} takes {Multiples.Text(last.Ratio.Inverse())} as long ({allowed}).",
            Verdict.Equivalent => $"{at}, {pair} ties with {counterpart}: it takes {Multiples.Text(last.Ratio)} as long ({allowed}).",
            _ => $"{at}, it is undecided whether {pair} loses to {counterpart}: it takes {Multiples.Text(last.Ratio)} as long ({allowed}); "
                + "more rounds would tell.",
        };
    }

    private static string From(Against[] compared)
    {
        var first = compared.Length - compared.Reverse().TakeWhile(each => each.Verdict == Verdict.Faster).Count();
        return compared.Length < 2 ? ""
            : first == compared.Length - 1 ? ", and below that no loss is decided"
            : first == 0 ? ", and it loses at every imbalance measured"
            : $", and loses from imbalance {Numbers.Text(ImbalanceCurve.Imbalance(compared[first].Cell))} on";
    }

    /// <summary>How much longer than its counterpart a model took in a cell.</summary>
    /// <param name="Verdict">Of the counterpart.</param>
    private readonly record struct Against(CellVerdict Cell, Interval Ratio, Verdict Verdict);
}
