using Bench.Models;
using Bench.Workloads;

namespace Bench.Demos;

/// <summary>The tutorial's second program: four processes, each pausing and then printing the square of its number.</summary>
public static class ParallelismDemo
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int Processes = 4;

    /// <returns>The exit code: 0.</returns>
    public static int Run(TextWriter output, TimeSpan pause)
    {
        var squares = new SquarePrinting(output);
        SideBySide.Run(output, new ProcessPerTaskModel(output), new Batch(squares, Processes, pause.Ticks * TimeSpan.NanosecondsPerTick));
        return 0;
    }
}
