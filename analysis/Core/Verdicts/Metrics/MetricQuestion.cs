using Analysis.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Verdicts.Metrics;

/// <summary>What a gate asks of one metric.</summary>
/// <param name="Name">The metric's.</param>
/// <param name="Margin">The share by which it may get worse; 0 allows nothing beyond what the file rounds away.</param>
/// <param name="HigherIsBetter">Whether getting smaller is getting worse.</param>
public sealed record MetricQuestion(string Name, double Margin, bool HigherIsBetter = false)
{
    /// <summary>What is allocated does not depend on the machine's mood: any growth counts.</summary>
    public static MetricQuestion Allocated { get; } = new(Metric.Allocated, 0);

    /// <summary>
    /// Worse when even the best that it can be now is beyond the margin of the worst that it can have been, undecided when only the value itself is. Something
    /// where nothing was is worse whatever the margin.
    /// </summary>
    public Gate Of(Metric? before, Metric? after)
    {
        if (before is null) return Gate.NotCompared;
        if (after is null) return Gate.Missing;
        if (HigherIsBetter)
        {
            var least = before.Low > 0 ? before.Low / (1 + Margin) : before.Low * (1 + Margin);
            return after.High < least ? Gate.Regressed : after.Value < least ? Gate.Undecided : Gate.Passed;
        }
        var most = before.High > 0 ? before.High * (1 + Margin) : before.High / (1 + Margin);
        return after.Low > most ? Gate.Regressed : after.Value > most ? Gate.Undecided : Gate.Passed;
    }
}
