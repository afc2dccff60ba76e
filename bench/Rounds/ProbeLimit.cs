using System.Collections.Immutable;

namespace Bench.Rounds;

/// <summary>
/// Which laps were disturbed: those around which the probe took more than <see cref="Limit"/> times its best tenth over the run so far. The limit is fixed
/// beforehand and knows nothing of makespans.
/// </summary>
public sealed class ProbeLimit
{
    /// <summary>As a multiple of the best tenth.</summary>
    public const double Limit = 1.25;

    private const double BestShare = 0.1;

    private readonly List<double> _probes = [];

    /// <param name="rows">What an earlier part of the run has measured.</param>
    public static ProbeLimit Of(IEnumerable<MeasurementRow> rows)
    {
        var limit = new ProbeLimit();
        limit.Note(rows);
        return limit;
    }

    /// <summary>The rows with their marks; rows without a probe stay as they are.</summary>
    public ImmutableArray<MeasurementRow> Mark(ImmutableArray<MeasurementRow> rows)
    {
        Note(rows);
        if (_probes.Count == 0) return rows;
        var most = Limit * _probes.Order().ElementAt((int)(BestShare * (_probes.Count - 1)));
        return [.. rows.Select(row => row.ProbeNanoseconds is { } probe ? row with { Disturbed = probe > most } : row)];
    }

    /// <summary>A probe stands in the row of every model of its lap; it counts once.</summary>
    private void Note(IEnumerable<MeasurementRow> rows) => _probes.AddRange(rows
        .Where(row => row.ProbeNanoseconds is not null)
        .DistinctBy(row => (row.Round, row.Order, row.Suite, row.Workload, row.TaskCount, row.Grain, row.Iteration))
        .Select(row => row.ProbeNanoseconds!.Value));
}
