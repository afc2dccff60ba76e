using Analysis.Statistics;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Claims.List;

/// <summary>
/// The thread that calls takes part, so that all gets done. But what it has asked the pool to help with stands in the pool's queue, and from outside of the
/// pool it cannot take that back: it returns when a thread of the pool has come to it.
/// </summary>
public sealed class ParallelForInABusyPool : IClaim
{
    private const string Loop = "loop", Busy = "busy", Idle = "idle", LoopAlone = "loop-each", Nested = "nested";
    private const int Tasks = 64, Laps = 9;
    private const long Grain = 100_000;

    /// <summary>How long each of the other items holds its thread, and how often that is measured.</summary>
    private static readonly TimeSpan Blocked = TimeSpan.FromMilliseconds(50);
    private const int BusyLaps = 3;

    /// <summary>Losing no more than this against a loop is called safe.</summary>
    private const double Safe = 1.25;

    public string Name => "parallel-for-in-a-busy-pool";
    public string Text => "Parallel.For is safe inside a busy pool.";

    public IReadOnlyDictionary<string, double> Measure(string trial)
    {
        var batch = new Batch(new Squaring(), Tasks, Grain);
        var (expected, callers) = (batch.Checksum(), 2 * Environment.ProcessorCount);
        using var sequential = new SequentialModel();
        using var parallel = new ParallelForModel();
        var figures = ByTurns.Time(Laps, (Loop, () => Run(sequential)), (Idle, () => Run(parallel)));
        var nested = ByTurns.Time(Laps, (LoopAlone, () => FromThePool(sequential)), (Nested, () => FromThePool(parallel)));
        foreach (var (name, time) in nested) figures[name] = time;
        figures[Busy] = WhileBusy(() => Run(parallel));
        return figures;

        void Run(IModel model)
        {
            if (model.Run(batch) != expected) throw new InvalidOperationException($"{model.Name} returned a wrong checksum");
        }

        void FromThePool(IModel model) => Task.WaitAll([.. Enumerable.Range(0, callers).Select(_ => Task.Run(() => Run(model)))]);
    }

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet) =>
    [
        Judge(seen.Ratio("Parallel.For / loop, while others block the pool", Busy, Loop), seen.Ratio("while the pool is idle", Idle, Loop)) with
        {
            Side = "called from outside",
        },
        Judge(seen.Ratio("Parallel.For / loop, from all of the pool's threads at once", Nested, LoopAlone)) with { Side = "called on its threads" },
    ];

    internal static Finding Judge(ClaimFigure? ratio, params ClaimFigure?[] figures)
    {
        ClaimFigure?[] all = [ratio, .. figures];
        return ratio switch
        {
            { High: < Safe } => Finding.Holds("All of it gets done, in no more than a quarter longer than by a loop.", all),
            { Low: >= Safe } => Finding.DoesNotHold("All of it gets done, but it takes more than a quarter longer than a loop.", all),
            _ => Finding.Undecided("The interval holds a quarter more than a loop.", Gain.QuietMachine, all),
        };
    }

    /// <summary>Runs it while every thread of the pool sleeps, with as many more such items before whatever comes next.</summary>
    /// <returns>The median time of the run alone, ns.</returns>
    private static double WhileBusy(Action run) => Median.Of([.. Enumerable.Range(0, BusyLaps).Select(_ =>
    {
        var (cores, items) = (Environment.ProcessorCount, 2 * Environment.ProcessorCount);
        var started = 0;
        using var ended = new CountdownEvent(items);
        for (var i = 0; i < items; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ =>
            {
                Interlocked.Increment(ref started);
                Thread.Sleep(Blocked);
                ended.Signal();
            }, null);
        }
        SpinWait.SpinUntil(() => Volatile.Read(ref started) >= cores);
        var time = ByTurns.Time(run);
        ended.Wait();
        return time;
    })]);
}
