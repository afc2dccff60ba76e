using System.Diagnostics;
using Bench.Workloads;

namespace Bench.Machines;

/// <summary>What this machine's clocks and one of its cores can do, measured: takes about a tenth of a second.</summary>
/// <param name="ResolutionNanoseconds">The smallest step of the clock that was seen.</param>
/// <param name="SleepOneMillisecondNanoseconds">What <c>Thread.Sleep(1)</c> takes in the median.</param>
/// <param name="NanosecondsPerSquare">One square on one core, at its fastest.</param>
public sealed record Clocks(double ResolutionNanoseconds, double SleepOneMillisecondNanoseconds, double NanosecondsPerSquare)
{
    private const int Steps = 2_000;
    private const int Sleeps = 15;

    // A shared machine takes its core away for tens of milliseconds at a time: many short loops, so that some are whole.
    private const int Loops = 1_000;
    private const long Squares = 200_000;

    public static Clocks Measure() => new(Resolution(), SleepOne(), PerSquare());

    private static double Resolution()
    {
        var smallest = long.MaxValue;
        for (var i = 0; i < Steps; i++)
        {
            var start = Stopwatch.GetTimestamp();
            long end;
            do end = Stopwatch.GetTimestamp();
            while (end == start);
            smallest = Math.Min(smallest, end - start);
        }
        return smallest * 1e9 / Stopwatch.Frequency;
    }

    private static double SleepOne()
    {
        var taken = new double[Sleeps];
        for (var i = 0; i < Sleeps; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Thread.Sleep(1);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        }
        Array.Sort(taken);
        return taken[Sleeps / 2];
    }

    private static double PerSquare()
    {
        var squaring = new Squaring();
        var fastest = double.MaxValue;
        for (var i = 0; i < Loops; i++)
        {
            var start = Stopwatch.GetTimestamp();
            squaring.Run(0, Squares);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Squares);
        }
        return fastest;
    }
}
