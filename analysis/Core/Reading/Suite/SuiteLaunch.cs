using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Analysis.Reading.Building;

namespace Analysis.Reading.Suite;

/// <summary>What is gathered of one launch: one case in one round.</summary>
internal sealed class SuiteLaunch(int round)
{
    /// <summary>With fewer laps than this that nothing disturbed, all of a launch count.</summary>
    private const int FewestQuietLaps = 3;

    private IterationList<Lap> laps;
    private RunningMean cpu, allocated, delivered, voluntary, involuntary;
    private double? cold, threads, memory;
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
        laps.Add(row.Launch, row.Iteration, new Lap(nanoseconds, row.ProbeNanoseconds, row.Disturbed));
        if (row.CpuNanoseconds is { } used) cpu.Add(used);
        if (row.AllocatedBytes is { } bytes) allocated.Add(bytes);
        if (row.DeliveredNanoseconds is { } length) delivered.Add(length);
        if (row.VoluntarySwitches is { } waits) voluntary.Add(waits);
        if (row.InvoluntarySwitches is { } losses) involuntary.Add(losses);
        if (row.PeakThreads is { } peak) threads = Math.Max(threads ?? peak, peak);
        if (row.PeakMemoryBytes is { } resident) memory = Math.Max(memory ?? resident, resident);
    }

    /// <param name="repeated">Whether a lap is there twice.</param>
    /// <returns><c>null</c> when there was no lap.</returns>
    public RoundSample? Finished(out bool repeated)
    {
        // There are as many launches as a tenth of a file's rows: plain loops here are most of what reading a long file saves.
        var all = laps.InOrder(out repeated);
        if (all.Length == 0) return null;
        var (quiet, isWatched) = (0, false);
        foreach (var lap in all)
        {
            isWatched |= lap.Disturbed is not null || lap.ProbeNanoseconds is not null;
            if (lap.Disturbed != true) quiet++;
        }
        var isGated = quiet >= FewestQuietLaps;
        var counting = ImmutableArray.CreateBuilder<double>(isGated ? quiet : all.Length);
        foreach (var lap in all)
        {
            if (!isGated || lap.Disturbed != true) counting.Add(lap.Nanoseconds);
        }
        return new RoundSample(round, counting.MoveToImmutable(), cold, cpu.Value, threads, allocated.Value, delivered.Value)
        {
            VoluntarySwitches = voluntary.Value,
            InvoluntarySwitches = involuntary.Value,
            PeakMemoryBytes = memory,
            Ungated = !isGated && quiet < all.Length,
            Process = process,
            Laps = isWatched ? ImmutableCollectionsMarshal.AsImmutableArray(all) : default,
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
        (laps, cpu, allocated, delivered, voluntary, involuntary) = (default, default, default, default, default, default);
        (cold, threads, memory) = (null, null, null);
        return false;
    }

    /// <summary>A mean of what was given; <c>null</c> when nothing was. Equal values give exactly that value.</summary>
    private struct RunningMean
    {
        private int count;
        private double mean;

        public readonly double? Value => count == 0 ? null : mean;

        public void Add(double value)
        {
            count++;
            mean += (value - mean) / count;
        }
    }
}
