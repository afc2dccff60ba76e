using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>A column that files of rounds have beside time.</summary>
/// <param name="Name">As a metric is called.</param>
/// <param name="Column">As the column of <c>measurements.csv</c> is called.</param>
/// <param name="Of">What a round has of it.</param>
public sealed record RoundColumn(string Name, string Column, string Unit, Func<RoundSample, double?> Of)
{
    public static ImmutableArray<RoundColumn> All { get; } =
    [
        new(Metric.Allocated, nameof(MeasurementRow.AllocatedBytes), Metric.Bytes, round => round.AllocatedBytes),
        OfRow(nameof(MeasurementRow.CpuNanoseconds), Metric.Nanoseconds, round => round.CpuNanoseconds),
        OfRow(nameof(MeasurementRow.PeakThreads), "", round => round.PeakThreads),
        OfRow(nameof(MeasurementRow.DeliveredNanoseconds), Metric.Nanoseconds, round => round.DeliveredNanoseconds),
        OfRow(nameof(MeasurementRow.VoluntarySwitches), "", round => round.VoluntarySwitches),
        OfRow(nameof(MeasurementRow.InvoluntarySwitches), "", round => round.InvoluntarySwitches),
        OfRow(nameof(MeasurementRow.PeakMemoryBytes), Metric.Bytes, round => round.PeakMemoryBytes),
    ];

    public bool IsCalled(string name) => new[] { Name, Column }.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static RoundColumn OfRow(string name, string unit, Func<RoundSample, double?> of) => new(name, name, unit, of);
}
