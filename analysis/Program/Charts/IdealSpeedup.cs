using System.Globalization;
using Analysis.Reading;

namespace Analysis.Charts;

/// <summary>The most that any model can reach in a cell of this suite.</summary>
public static class IdealSpeedup
{
    /// <summary>
    /// For computing, and for reading what is in memory, T ≥ max(N·g/P, g) with P cores; for sleeping and asking, T ≥ ⌈N/D⌉·L with D tasks in flight, all of
    /// them when natural; for computing c and then waiting w, T ≥ max(N·c/P, c) + w, the last one having to wait too. <c>null</c> when the workload or the
    /// machine is not known.
    /// </summary>
    public static double? Of(Cell cell, RunInfo? info)
    {
        if (cell["TaskCount"]?.Number is not { } tasks || !(tasks >= 1)) return null;
        var inFlight = cell["Dop"]?.Number;
        return cell.Workload switch
        {
            "Squaring" or WorkloadName.FileRead when info is not null => AtOnce(info, tasks, inFlight),
            WorkloadName.Mixed when info?.NanosecondsPerSquare is { } each && cell["Grain"]?.Number is { } grain && inFlight is null =>
                OfMixed(tasks, AtOnce(info, tasks, inFlight), MixedTask.Squares((long)grain) * each, MixedTask.WaitNanoseconds((long)grain)),
            "Sleep" or WorkloadName.HttpLoopback => tasks / Math.Ceiling(tasks / (inFlight ?? tasks)),
            _ => null,
        };
    }

    private static double AtOnce(RunInfo info, double tasks, double? inFlight) =>
        Math.Min(tasks, Math.Min(Cores(info.Machine), inFlight ?? double.PositiveInfinity));

    private static double OfMixed(double tasks, double atOnce, double compute, double wait) =>
        tasks * (compute + wait) / (tasks / atOnce * compute + wait);

    /// <summary>Cores that the cases could really use.</summary>
    public static double Cores(MachineInfo machine)
    {
        var cores = (double)machine.LogicalCores;
        if (machine.CgroupCpus is { } granted and > 0) cores = Math.Min(cores, granted);
        if (CountOf(machine.Affinity) is { } allowed and > 0) cores = Math.Min(cores, allowed);
        return cores;
    }

    /// <summary>How many CPUs a list such as <c>0-1,4</c> names, or <c>null</c> when it is not one.</summary>
    private static int? CountOf(string? affinity)
    {
        if (string.IsNullOrWhiteSpace(affinity)) return null;
        var count = 0;
        foreach (var range in affinity.Split(','))
        {
            var ends = range.Split('-');
            if (!Whole(ends[0], out var first) || !Whole(ends[^1], out var last) || ends.Length > 2 || last < first) return null;
            count += last - first + 1;
        }
        return count;
    }

    private static bool Whole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
