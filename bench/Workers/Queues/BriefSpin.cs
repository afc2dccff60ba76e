using System.Diagnostics;

namespace Bench.Workers.Queues;

/// <summary>Waiting without blocking, for about as long as blocking and being woken would take.</summary>
internal static class BriefSpin
{
    private static readonly TimeSpan Longest = TimeSpan.FromMicroseconds(20);

    /// <returns>Whether it has come true.</returns>
    public static bool Until(Func<bool> isTrue)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isTrue())
        {
            if (Stopwatch.GetElapsedTime(start) > Longest) return false;
            // Who is waited for may need this core.
            Thread.Yield();
        }
        return true;
    }
}
