using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>How much faster than the baseline a cell can be done.</summary>
public static class BestSpeedup
{
    /// <summary>
    /// The least and the largest estimate of the speedups of the winner, of the tied models, or of all that may be best. <c>null</c> without a baseline, when
    /// the baseline itself may be best, and where a cell is undecided and not all of them are decided to beat the baseline.
    /// </summary>
    public static (double Low, double High)? Of(CellVerdict cell)
    {
        if (cell.Baseline is not { } baseline || cell.Best.Contains(baseline)) return null;
        var best = cell.Best.Select(model => cell[model]).ToArray();
        if (cell.Outcome == Outcome.Undecided && best.Any(model => model?.AgainstBaseline != Verdict.Faster)) return null;
        var speedups = best.Select(model => model?.Speedup?.Estimate).OfType<double>().ToArray();
        return speedups.Length == 0 ? null : (speedups.Min(), speedups.Max());
    }
}
