using System.Collections.Immutable;

namespace Bench.Laps;

/// <summary>
/// Measures the cases of a launch by turns. In every lap each cell comes up once, and in it each model once, both in random order: models that are compared
/// run within milliseconds of each other. Before that all of them have run by turns until the process is warm.
/// </summary>
/// <param name="turns">In the script's order.</param>
/// <param name="random">Decides the orders.</param>
/// <param name="pause">Does nothing for that long.</param>
internal sealed class LapRunner(
    LaunchScript script, ImmutableArray<Turn> turns, IProbe probe, TimeProvider time, Random random, Action<TimeSpan> pause)
{
    /// <summary>How long a case runs in one go while it warms up.</summary>
    private static readonly TimeSpan Taste = TimeSpan.FromMilliseconds(0.5);

    /// <summary>Cases with batches longer than this warm up a few times only: their time would be that of all the others.</summary>
    private static readonly TimeSpan LongBatch = TimeSpan.FromMilliseconds(5);

    private const int RoundsOfLongBatches = 2;

    /// <summary>The runtime waits for 100 ms without new code.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(130);

    /// <summary>How often everything has its turn after a pause.</summary>
    private const int Tastes = 2;

    /// <summary>Of batches as long as this the first one is all the warming up, and one lap is enough.</summary>
    private static readonly TimeSpan VeryLongBatch = TimeSpan.FromMilliseconds(40);

    /// <summary>A probe says nothing of a lap that is much longer than the machine's disturbances.</summary>
    private static readonly TimeSpan LongestProbedLap = TimeSpan.FromMilliseconds(20);

    /// <summary>Cells whose laps are longer have fewer of them, so that no cell takes more than about a lap's worth of this each.</summary>
    private static readonly TimeSpan UsualLap = TimeSpan.FromMilliseconds(25);

    private readonly ImmutableArray<ImmutableArray<Turn>> _cells =
        [.. turns.Zip(script.Cases)
            .GroupBy(each => (each.Second.Suite, each.Second.Workload, each.Second.TaskCount, each.Second.Grain, each.Second.Dop))
            .Select(cell => cell.Select(each => each.First).ToImmutableArray())];

    public void Run()
    {
        if (script.Cold)
        {
            turns[0].RunCold();
            return;
        }
        WarmUp();
        var order = _cells.Select((cell, index) => (Cell: cell, Laps: LapsOf(cell), Index: index)).ToArray();
        for (var lap = 1; lap <= script.Laps; lap++)
        {
            random.Shuffle(order);
            foreach (var (cell, laps, _) in order)
            {
                if (TakesPart(lap, laps)) RunLap(cell, lap);
            }
        }
        foreach (var turn in turns) turn.MeterAllocations();
    }

    private void WarmUp()
    {
        var start = time.GetTimestamp();
        foreach (var turn in turns) turn.RunFirst();
        var (left, round) = (turns.RemoveAll(turn => turn.Failed || turn.BatchNanoseconds > VeryLongBatch.TotalNanoseconds), 0);
        while (!left.IsEmpty && time.GetElapsedTime(start) < script.WarmUp)
        {
            foreach (var turn in left) turn.WarmUp(Taste);
            if (++round == RoundsOfLongBatches) left = left.RemoveAll(turn => turn.Failed || turn.BatchNanoseconds > LongBatch.TotalNanoseconds);
        }
        Settle(left);
    }

    /// <summary>
    /// Lets the runtime compile for good what has warmed up. It counts calls only after <see cref="Quiet"/> without new code, and then replaces what was called
    /// often, first by code that watches itself. With many operations of some nanoseconds in a process that comes in the middle of the laps or after them.
    /// </summary>
    private void Settle(ImmutableArray<Turn> warm)
    {
        if (warm.IsEmpty) return;
        for (var i = 0; i < script.Pauses * Tastes; i++)
        {
            if (i % Tastes == 0) pause(Quiet);
            foreach (var turn in warm) turn.WarmUp(Taste);
        }
    }

    private static double LengthOf(ImmutableArray<Turn> cell) => cell.Where(turn => !turn.Failed).Sum(turn => turn.BlockNanoseconds);

    private int LapsOf(ImmutableArray<Turn> cell) => cell.All(turn => turn.BatchNanoseconds > VeryLongBatch.TotalNanoseconds)
        ? 1
        : (int)Math.Clamp(script.Laps * UsualLap.TotalNanoseconds / LengthOf(cell), Math.Min(script.Laps, LaunchScript.FewestLaps), script.Laps);

    /// <summary>Spreads a cell's fewer laps over the whole launch.</summary>
    private bool TakesPart(int lap, int laps) => lap * laps / script.Laps != (lap - 1) * laps / script.Laps;

    private void RunLap(ImmutableArray<Turn> cell, int lap)
    {
        var isProbed = !cell[0].Blocks && LengthOf(cell) < LongestProbedLap.TotalNanoseconds;
        long? before = isProbed ? probe.Measure() : null;
        var order = cell.ToArray();
        random.Shuffle(order);
        foreach (var turn in order) turn.Run(lap);
        long? after = isProbed ? probe.Measure() : null;
        foreach (var turn in order) turn.NoteProbe(lap, before > after ? before : after);
    }
}
