using System.Globalization;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Warnings;

/// <summary>Finds cases whose iterations get faster or slower inside every launch, as those of a pool that still grows do.</summary>
internal static class DriftingIterations
{
    /// <summary>Standard deviations of Kendall's sum: one false alarm in a thousand cases.</summary>
    private const double Threshold = 3.1;

    /// <summary>A longer launch is reduced to this many blocks.</summary>
    private const int MostBlocks = 20;

    public static Warning? Warn(string subject, Case @case, Rule rule)
    {
        var trend = new Trend();
        var changes = new List<double>();
        foreach (var round in @case.Rounds)
        {
            if (round.Nanoseconds.Length < 2) continue;
            var course = Thinning.Course(round.Nanoseconds.AsSpan(), MostBlocks);
            trend.Add(course);
            changes.Add(course[^1] / course[0]);
        }
        if (Math.Abs(trend.Score) < Threshold) return null;
        var change = Median.Of([.. changes]);
        if (Math.Max(change, 1 / change) < 1 + rule.Margin) return null;
        return new Warning(
            "drift", subject,
            string.Create(CultureInfo.InvariantCulture,
                $"iterations get {(change < 1 ? "faster" : "slower")} inside a launch, the last takes {change:0.00} times as long as the first"),
            "it had not settled when it was measured: read it as the first batches of a program, or warm up longer");
    }
}
