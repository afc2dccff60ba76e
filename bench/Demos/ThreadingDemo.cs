using Bench.Models;
using Bench.Workloads;

namespace Bench.Demos;

/// <summary>The tutorial's first program: two threads, each printing five numbers with a pause after every one.</summary>
public static class ThreadingDemo
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int Threads = 2;

    /// <returns>The exit code: 0.</returns>
    public static int Run(TextWriter output, TimeSpan pause)
    {
        var numbers = new NumberPrinting(output);
        SideBySide.Run(output, new ThreadModel(), new Batch(numbers, Threads, pause.Ticks * TimeSpan.NanosecondsPerTick));
        return 0;
    }
}
