using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Bench.Laps;

/// <summary>One case of a launch while it is measured: how many batches make its block, and what its blocks have told.</summary>
/// <param name="running">The case.</param>
/// <param name="index">In the script, from 0.</param>
/// <param name="block">Its block is at least this long, and one batch at least.</param>
internal sealed class Turn(RunningCase running, int index, TimeSpan block, TimeProvider time)
{
    /// <summary>Where a batch is longer, what the model before has left behind, such as a pool gone to sleep, does not show in it.</summary>
    private static readonly TimeSpan LongestWithLeadIn = TimeSpan.FromMilliseconds(3);

    /// <summary>A first batch is longer than the later ones, and where it is short, a second one tells what is usual.</summary>
    private static readonly TimeSpan LongestRepeated = TimeSpan.FromMilliseconds(40);

    /// <summary>A batch that only shows its allocations is not worth more.</summary>
    private static readonly TimeSpan LongestMetered = TimeSpan.FromMilliseconds(100);

    /// <summary>The part of a block that is run once more before it, outside the clock.</summary>
    private const double LeadIn = 0.2;

    private readonly ImmutableArray<Lap>.Builder _laps = ImmutableArray.CreateBuilder<Lap>();
    private readonly BatchCosts _costs = new(running.Model, running.Batch.Workload);
    private long? _firstBatch;
    private double _batch = double.NaN;
    private string? _failure;

    public bool Failed => _failure is not null;

    /// <summary>What one block takes, lead-in included, ns.</summary>
    public double BlockNanoseconds => (Batches + LeadInBatches) * _batch;

    public bool Blocks => running.Batch.Workload.Blocks;

    /// <summary>What one batch took lately, ns.</summary>
    public double BatchNanoseconds => _batch;

    private long Batches => Math.Max(1, (long)Math.Ceiling(block.TotalNanoseconds / _batch));

    private long LeadInBatches => _batch > LongestWithLeadIn.TotalNanoseconds ? 0 : (long)Math.Ceiling(LeadIn * Batches);

    /// <summary>
    /// The case's first batch in this process, and a second one: how long a block is, and whether it has a lead-in, must not depend on who came first.
    /// </summary>
    public void RunFirst() => Guarded(() =>
    {
        _costs.WatchThreads(() => _firstBatch = Time(1));
        var usual = _firstBatch < LongestRepeated.TotalNanoseconds ? Math.Min(_firstBatch.Value, Time(1)) : _firstBatch!.Value;
        _batch = Math.Max(1, usual);
    });

    /// <summary>Runs batches for that long, one at least, and notes what one takes.</summary>
    public void WarmUp(TimeSpan length) => Guarded(() =>
    {
        var (batches, nanoseconds) = (0L, 0L);
        do
        {
            var next = Math.Max(1, batches);
            nanoseconds += Time(next);
            batches += next;
        }
        while (nanoseconds < length.TotalNanoseconds);
        _batch = Math.Max(1, (double)nanoseconds / batches);
    });

    /// <summary>The very first batch, and nothing before it.</summary>
    public void RunCold() => Guarded(() =>
    {
        _costs.Start();
        _firstBatch = Time(1);
        _costs.Stop(1);
        _laps.Add(new Lap(1, 1, _firstBatch.Value, null));
    });

    /// <summary>One turn: the lead-in, then the block on the clock.</summary>
    public void Run(int lap) => Guarded(() =>
    {
        var (leadIn, batches) = (LeadInBatches, Batches);
        _costs.Start();
        RunBatches(leadIn);
        var nanoseconds = Time(batches);
        _costs.Stop(leadIn + batches);
        _laps.Add(new Lap(lap, batches, nanoseconds, null));
    });

    /// <summary>Notes the probe of a lap that is over.</summary>
    public void NoteProbe(int lap, long? nanoseconds)
    {
        if (_laps.Count > 0 && _laps[^1].Number == lap) _laps[^1] = _laps[^1] with { ProbeNanoseconds = nanoseconds };
    }

    /// <summary>One more block that no clock sees: asking exactly for what was allocated stops all threads for a moment.</summary>
    public void MeterAllocations() => Guarded(() =>
    {
        if (_batch < LongestMetered.TotalNanoseconds) _costs.MeterAllocations(RunBatches, Batches);
    });

    public CaseRecord Finish()
    {
        Guarded(running.Check);
        return new CaseRecord(index, _firstBatch ?? 0, Failed ? [] : _laps.ToImmutable(), Failed ? null : _costs.PerBatch(), _failure);
    }

    private void Guarded(Action action)
    {
        if (Failed) return;
        try
        {
            action();
        }
        catch (CaseFailedException failed)
        {
            _failure = failed.Message;
        }
    }

    private long Time(long batches)
    {
        var start = time.GetTimestamp();
        RunBatches(batches);
        return (long)time.GetElapsedTime(start).TotalNanoseconds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunBatches(long count)
    {
        for (var i = 0L; i < count; i++) running.RunBatch();
    }
}
