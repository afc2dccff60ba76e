using Bench.Models;
using Bench.Workloads;

namespace Bench.Demos;

/// <summary>The tutorial's first program: two threads, each printing five numbers with a pause after every one.</summary>
public static class ThreadingDemo
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int Threads = 2;

    /// <param name="timeline">Where to write when which thread ran, or <c>null</c>.</param>
    /// <returns>The exit code: 0.</returns>
    public static int Run(TextWriter output, TimeSpan pause, TraceFolder? timeline = null)
    {
        var numbers = new NumberPrinting(output);
        var grain = pause.Ticks * TimeSpan.NanosecondsPerTick;
        SideBySide.Run(output, new ThreadModel(), new Batch(numbers, Threads, grain), NumberPrinting.Numbers * grain, timeline);
        return 0;
    }
}
