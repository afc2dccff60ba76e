using System.Diagnostics;
using System.Globalization;
using Bench.Models;

namespace Bench.Suites;

/// <summary>
/// Slows every batch by a known share of its makespan, to see whether a difference of that size is found.
/// Work that takes a share of each <em>task</em> would not do: where starting the tasks is what takes the time, or a sleep
/// counts whole milliseconds only, it would change the makespan by another share, or not at all.
/// </summary>
internal sealed class Plant
{
    /// <summary>The environment variable that asks for it, such as <c>0.05</c>.</summary>
    public const string Variable = "BENCH_PLANT";

    // Reading the clock twice takes some 50 ns: too much for batches shorter than this, which repeat a batch now and then instead.
    private static readonly TimeSpan ShortBatch = TimeSpan.FromMicroseconds(20);
    private const int TrialBatches = 16;

    private readonly double _share;
    private TimeSpan _shortest = TimeSpan.MaxValue;
    private int _trials;
    private double _owed;

    internal Plant(double share) => _share = share;

    /// <returns><c>null</c> when nothing is to be planted.</returns>
    /// <exception cref="CaseFailedException">The variable holds no share.</exception>
    public static Plant? FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 10
            ? new Plant(share)
            : throw new CaseFailedException($"{Variable} is '{text}': expected a share such as 0.05");
    }

    public ulong Run(IModel model, Batch batch) =>
        _trials >= TrialBatches && _shortest < ShortBatch ? RunShort(model, batch) : RunTimed(model, batch);

    private ulong RunTimed(IModel model, Batch batch)
    {
        var start = Stopwatch.GetTimestamp();
        var checksum = model.Run(batch);
        var makespan = Stopwatch.GetElapsedTime(start);
        if (++_trials <= TrialBatches && makespan < _shortest) _shortest = makespan;
        var end = makespan * (1 + _share);
        while (Stopwatch.GetElapsedTime(start) < end) Thread.SpinWait(1);
        return checksum;
    }

    private ulong RunShort(IModel model, Batch batch)
    {
        var checksum = model.Run(batch);
        for (_owed += _share; _owed >= 1; _owed--)
        {
            var again = model.Run(batch);
            if (again != checksum) return again;
        }
        return checksum;
    }
}
