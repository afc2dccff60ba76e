using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.Suite;

/// <summary>What is gathered of one launch: one case in one round.</summary>
internal sealed class SuiteLaunch(int round)
{
    /// <summary>With fewer laps than this that nothing disturbed, all of a launch count.</summary>
    private const int FewestQuietLaps = 3;

    private readonly List<(int Launch, int Iteration, Lap Lap)> laps = new(4);
    private RunningMean cpu, allocated, delivered;
    private double? cold, threads;
    private DateTimeOffset? start;
    private int? process;

    public int Round => round;

    /// <summary>Whether the round's process was started more than once: a run that broke off and was resumed.</summary>
    public bool StartedAgain { get; private set; }

    /// <summary>Adds an iteration. Of several processes the one that started last counts.</summary>
    public void Add(in MeasurementRow row)
    {
        if (row.StartUtc is { } time && time != start && IsEarlier(time)) return;
        process = row.Order;
        var nanoseconds = row.Nanoseconds / row.Operations;
        if (nanoseconds <= 0) return;
        if (row.Stage == StageName.Jitting) cold ??= nanoseconds;
        if (row.Stage != StageName.Actual) return;
        laps.Add((row.Launch, row.Iteration, new Lap(nanoseconds, row.ProbeNanoseconds, row.Disturbed)));
        if (row.CpuNanoseconds is { } used) cpu.Add(used);
        if (row.AllocatedBytes is { } bytes) allocated.Add(bytes);
        if (row.DeliveredNanoseconds is { } length) delivered.Add(length);
        if (row.PeakThreads is { } peak) threads = Math.Max(threads ?? peak, peak);
    }

    /// <param name="repeated">Whether a lap is there twice.</param>
    /// <returns><c>null</c> when there was no lap.</returns>
    public RoundSample? Finished(out bool repeated)
    {
        // There are as many launches as a tenth of a file's rows: plain loops here are most of what reading a long file saves.
        repeated = false;
        if (laps.Count == 0) return null;
        laps.Sort(static (one, other) => (one.Launch, one.Iteration).CompareTo((other.Launch, other.Iteration)));
        var (quiet, isWatched) = (0, false);
        for (var i = 0; i < laps.Count; i++)
        {
            var lap = laps[i].Lap;
            repeated |= i > 0 && laps[i - 1].Launch == laps[i].Launch && laps[i - 1].Iteration == laps[i].Iteration;
            isWatched |= lap.Disturbed is not null || lap.ProbeNanoseconds is not null;
            if (lap.Disturbed != true) quiet++;
        }
        var isGated = quiet >= FewestQuietLaps;
        var counting = ImmutableArray.CreateBuilder<double>(isGated ? quiet : laps.Count);
        foreach (var (_, _, lap) in laps)
        {
            if (!isGated || lap.Disturbed != true) counting.Add(lap.Nanoseconds);
        }
        return new RoundSample(round, counting.MoveToImmutable(), cold, cpu.Value, threads, allocated.Value, delivered.Value)
        {
            Ungated = !isGated && quiet < laps.Count,
            Process = process,
            Laps = isWatched ? [.. laps.Select(each => each.Lap)] : default,
        };
    }

    private bool IsEarlier(DateTimeOffset other)
    {
        if (start is null)
        {
            start = other;
            return false;
        }
        StartedAgain = true;
        if (other < start) return true;
        start = other;
        laps.Clear();
        (cpu, allocated, delivered, cold, threads) = (default, default, default, null, null);
        return false;
    }
}
