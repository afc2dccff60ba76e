using System.Globalization;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>A grain as users type it: a number of squares, or a time with its unit. Pure.</summary>
internal static class GrainText
{
    private static readonly (string Unit, double Nanoseconds)[] Units = [("ns", 1), ("us", 1e3), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)];

    /// <returns>In the workload's unit.</returns>
    /// <exception cref="UsageException">The workload has no such grain.</exception>
    public static long Of(string text, IWorkload workload)
    {
        if (workload.GrainUnit == GrainUnitName.Squares)
        {
            if (long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var squares) && squares > 0) return squares;
            throw new UsageException($"--grain of {workload.Name} is a number of squares such as 100000, not '{text}'");
        }
        foreach (var (unit, nanoseconds) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            if (double.TryParse(text[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * nanoseconds is >= Sleep.NanosecondsPerMillisecond and < 1e15 and var grain && grain % Sleep.NanosecondsPerMillisecond == 0)
                return (long)grain;
        }
        throw new UsageException($"--grain of {workload.Name} is a time in whole milliseconds such as 50ms, not '{text}'");
    }
}
