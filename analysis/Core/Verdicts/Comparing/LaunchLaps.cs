using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Comparing;

/// <summary>The laps of one launch of a case.</summary>
/// <param name="Process">Which of the round's processes it was.</param>
/// <param name="Logs">Logarithm of each lap's makespan, ns, in the laps' order.</param>
/// <param name="Disturbed">Whether the machine was disturbed during each.</param>
public readonly record struct LaunchLaps(int Process, ImmutableArray<double> Logs, ImmutableArray<bool> Disturbed)
{
    /// <summary>With fewer laps than this that nothing disturbed, all of a launch count.</summary>
    private const int FewestQuiet = 3;

    public static LaunchLaps Of(RoundSample round)
    {
        var laps = round.Laps;
        var (logs, disturbed) = (new double[laps.Length], new bool[laps.Length]);
        for (var lap = 0; lap < laps.Length; lap++) (logs[lap], disturbed[lap]) = (Math.Log(laps[lap].Nanoseconds), laps[lap].Disturbed == true);
        return new LaunchLaps(
            round.Process!.Value, ImmutableCollectionsMarshal.AsImmutableArray(logs), ImmutableCollectionsMarshal.AsImmutableArray(disturbed));
    }

    /// <summary>
    /// Median over the common laps of the logarithm of <paramref name="numerator"/> / <paramref name="denominator"/>. Within a lap the two run milliseconds
    /// apart: on a shared machine the median of these ratios scatters from launch to launch by a fifth to a half of what the ratio of two medians does.
    /// </summary>
    /// <returns><c>null</c> when the two did not share a process.</returns>
    public static double? LogRatio(LaunchLaps numerator, LaunchLaps denominator)
    {
        if (numerator.Process != denominator.Process || numerator.Logs.Length != denominator.Logs.Length || numerator.Logs.IsEmpty) return null;
        Span<double> ratios = numerator.Logs.Length <= 128 ? stackalloc double[numerator.Logs.Length] : new double[numerator.Logs.Length];
        var quiet = Fill(ratios, numerator, denominator, onlyQuiet: true);
        return Median.Of(ratios[..(quiet >= FewestQuiet ? quiet : Fill(ratios, numerator, denominator, onlyQuiet: false))]);
    }

    private static int Fill(Span<double> ratios, LaunchLaps numerator, LaunchLaps denominator, bool onlyQuiet)
    {
        var count = 0;
        for (var lap = 0; lap < numerator.Logs.Length; lap++)
        {
            if (!onlyQuiet || !numerator.Disturbed[lap]) ratios[count++] = numerator.Logs[lap] - denominator.Logs[lap];
        }
        return count;
    }
}
