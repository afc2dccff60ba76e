using Bench.Models;
using Bench.Workloads;

namespace Bench.Claims.List;

/// <summary>The thread that calls takes part, so that all gets done; whether it pays is another question.</summary>
public sealed class ParallelForInABusyPool : IClaim
{
    private const string Loop = "loop", Busy = "busy", Idle = "idle", LoopAlone = "loop-each", Nested = "nested";
    private const int Tasks = 64, Laps = 9;
    private const long Grain = 100_000;

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
        figures[Busy] = WhileBusy(() => ByTurns.Time(Laps, (Busy, () => Run(parallel)))[Busy]);
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

    /// <summary>Every thread of the pool sleeps meanwhile, and more work than it has threads is waiting.</summary>
    private static double WhileBusy(Func<double> measure)
    {
        using var over = new ManualResetEventSlim();
        using var blocked = new CountdownEvent(Environment.ProcessorCount);
        var items = 16 * Environment.ProcessorCount;
        using var ended = new CountdownEvent(items);
        for (var i = 0; i < items; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ =>
            {
                if (!blocked.IsSet) TrySignal(blocked);
                while (!over.IsSet) Thread.Sleep(5);
                ended.Signal();
            }, null);
        }
        blocked.Wait();
        var result = measure();
        over.Set();
        ended.Wait();
        return result;
    }

    private static void TrySignal(CountdownEvent countdown)
    {
        try
        {
            countdown.Signal();
        }
        catch (InvalidOperationException)
        {
            // Another was the last one needed.
        }
    }
}
