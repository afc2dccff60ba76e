using System.Globalization;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>A grain as users type it: a number of squares, or a time or a size with its unit. Pure.</summary>
internal static class GrainText
{
    private static readonly (string Unit, double Nanoseconds)[] Units = [("ns", 1), ("us", 1e3), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)];

    private static readonly (string Unit, long Bytes)[] Sizes = [("KB", 1 << 10), ("MB", 1 << 20), ("B", 1)];

    /// <summary>What is traced when nobody says how large.</summary>
    public static string Usual(IWorkload workload) => workload.GrainUnit switch
    {
        GrainUnitName.Squares => "100000",
        GrainUnitName.Bytes => "64KB",
        _ => "50ms",
    };

    /// <returns>In the workload's unit.</returns>
    /// <exception cref="UsageException">The workload has no such grain.</exception>
    public static long Of(string text, IWorkload workload)
    {
        if (workload.GrainUnit == GrainUnitName.Squares)
        {
            if (long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var squares) && squares > 0) return squares;
            throw new UsageException($"--grain of {workload.Name} is a number of squares such as 100000, not '{text}'");
        }
        if (workload.GrainUnit == GrainUnitName.Bytes) return Bytes(text, workload);
        foreach (var (unit, nanoseconds) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            if (double.TryParse(text[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * nanoseconds is >= Sleep.NanosecondsPerMillisecond and < 1e15 and var grain && grain % Sleep.NanosecondsPerMillisecond == 0)
                return (long)grain;
        }
        throw new UsageException($"--grain of {workload.Name} is a time in whole milliseconds such as 50ms, not '{text}'");
    }

    private static long Bytes(string text, IWorkload workload)
    {
        foreach (var (unit, bytes) in Sizes)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            if (int.TryParse(text[..^unit.Length].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number * bytes;
        }
        throw new UsageException($"--grain of {workload.Name} is a size such as 64KB, not '{text}'");
    }
}
