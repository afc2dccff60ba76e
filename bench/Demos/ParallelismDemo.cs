using Bench.Models;
using Bench.Workloads;

namespace Bench.Demos;

/// <summary>The tutorial's second program: four processes, each pausing and then printing the square of its number.</summary>
public static class ParallelismDemo
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int Processes = 4;

    /// <param name="timeline">Where to write when which process ran, or <c>null</c>.</param>
    /// <returns>The exit code: 0.</returns>
    public static int Run(TextWriter output, TimeSpan pause, TraceFolder? timeline = null)
    {
        var squares = new SquarePrinting(output);
        var grain = pause.Ticks * TimeSpan.NanosecondsPerTick;
        SideBySide.Run(output, new ProcessPerTaskModel(output), new Batch(squares, Processes, grain), grain, timeline);
        return 0;
    }
}
