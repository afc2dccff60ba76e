using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What is gathered of one launch of a benchmark.</summary>
internal sealed class MeasuredLaunch(int index)
{
    private SampleList actual, result;
    private List<double>? overheads;
    private double? cold;

    public int Index => index;

    /// <summary>Whether no iteration took longer than the overhead; known when it is finished.</summary>
    public bool IsBelowOverhead { get; private set; }

    /// <param name="nanoseconds">Per operation.</param>
    public void Add(Phase phase, int iteration, double nanoseconds)
    {
        if (phase == Phase.Actual) actual.Add(new Sample(index, iteration, nanoseconds));
        else if (phase == Phase.Result) result.Add(new Sample(index, iteration, nanoseconds));
        else if (phase == Phase.Overhead) (overheads ??= []).Add(nanoseconds);
        else if (phase == Phase.Cold) cold ??= nanoseconds > 0 ? nanoseconds : null;
    }

    /// <summary>
    /// The actual iterations less the overhead's median, as BenchmarkDotNet does it, but with the outliers in; the results only where there are no actual ones.
    /// </summary>
    /// <param name="round">From 1.</param>
    /// <param name="repeated">Whether an iteration is there twice.</param>
    /// <returns><c>null</c> when there was no iteration.</returns>
    public RoundSample? Finished(int round, double? allocatedBytes, out bool repeated)
    {
        var hasActual = actual.Count > 0;
        var times = (hasActual ? actual : result).InOrder(out repeated);
        var overhead = hasActual && overheads is not null ? Median(overheads) : 0;
        IsBelowOverhead = times.Length > 0 && times.All(time => time <= overhead);
        ImmutableArray<double> net = overhead == 0 && !times.Any(time => time <= 0)
            ? times
            : [.. times.Select(time => time > overhead ? time - overhead : RoundSample.LeastNanoseconds)];
        return net.IsEmpty ? null : new RoundSample(round, net, cold, AllocatedBytes: allocatedBytes);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
