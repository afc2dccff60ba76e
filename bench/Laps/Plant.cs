using System.Diagnostics;
using Bench.Models;

namespace Bench.Laps;

/// <summary>
/// Slows every batch by a known share of its makespan, to see whether a difference of that size is found.
/// Work that takes a share of each <em>task</em> would not do: where starting the tasks is what takes the time, or a sleep
/// counts whole milliseconds only, it would change the makespan by another share, or not at all.
/// </summary>
/// <param name="share">Such as 0.05 for 5%.</param>
public sealed class Plant(double share)
{
    // Reading the clock twice takes some 50 ns: too much for batches shorter than this, which repeat a batch now and then instead.
    private static readonly TimeSpan ShortBatch = TimeSpan.FromMicroseconds(20);
    private const int TrialBatches = 16;

    private TimeSpan _shortest = TimeSpan.MaxValue;
    private int _trials;
    private double _owed;

    public ulong Run(IModel model, Batch batch) =>
        _trials >= TrialBatches && _shortest < ShortBatch ? RunShort(model, batch) : RunTimed(model, batch);

    private ulong RunTimed(IModel model, Batch batch)
    {
        var start = Stopwatch.GetTimestamp();
        var checksum = model.Run(batch);
        var makespan = Stopwatch.GetElapsedTime(start);
        if (++_trials <= TrialBatches && makespan < _shortest) _shortest = makespan;
        var end = makespan * (1 + share);
        while (Stopwatch.GetElapsedTime(start) < end) Thread.SpinWait(1);
        return checksum;
    }

    private ulong RunShort(IModel model, Batch batch)
    {
        var checksum = model.Run(batch);
        for (_owed += share; _owed >= 1; _owed--)
        {
            var again = model.Run(batch);
            if (again != checksum) return again;
        }
        return checksum;
    }
}
