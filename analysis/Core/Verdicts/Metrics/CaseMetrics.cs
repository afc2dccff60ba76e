using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Metrics;

/// <summary>What a case says beside time, from its rounds where it has some, else as printed.</summary>
public static class CaseMetrics
{
    /// <summary>One-sided error of the interval of a median of rounds.</summary>
    private const double Tail = 0.0005;

    /// <summary>What is allocated first, then the columns that were asked for; without those that the case does not have.</summary>
    /// <param name="asked">Names of columns.</param>
    public static ImmutableArray<Metric> Of(Case @case, ImmutableArray<string> asked)
    {
        if (@case.Rounds.IsEmpty) return @case.Metrics;
        var ofRounds = RoundColumn.All.Where(column => column.Name == Metric.Allocated || asked.Any(column.IsCalled))
            .Select(column => OfRounds(@case, column)).OfType<Metric>().ToArray();
        return [.. ofRounds, .. @case.Metrics.Where(printed => ofRounds.All(metric => metric.Name != printed.Name))];
    }

    private static Metric? OfRounds(Case @case, RoundColumn column)
    {
        var values = @case.Rounds.Select(column.Of).OfType<double>().ToArray();
        if (values.Length == 0) return null;
        var (low, middle, high) = MedianInterval.Of(values, Tail);
        var noise = column.Unit == Metric.Bytes && values.Any(value => value != Math.Floor(value)) ? Metric.NoiseBytes : 0;
        return new Metric(column.Name, column.Unit, middle, Math.Max(0, low - noise), high + noise);
    }
}
