using System.Diagnostics;

namespace Bench.Traces;

/// <summary>Ticks of <see cref="Stopwatch"/> as nanoseconds: on Linux they are just that.</summary>
internal static class Ticks
{
    public static long Nanoseconds(long ticks) =>
        Stopwatch.Frequency == 1_000_000_000 ? ticks : (long)Math.Round(ticks * (1e9 / Stopwatch.Frequency));
}
