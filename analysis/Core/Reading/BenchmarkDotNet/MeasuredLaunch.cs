using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Analysis.Reading.Building;
using Analysis.Statistics;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What is gathered of one launch of a benchmark.</summary>
internal sealed class MeasuredLaunch(int index)
{
    private IterationList<double> actual, result;
    private List<double>? overheads;
    private double? cold;

    public int Index => index;

    /// <summary>Whether no iteration took longer than the overhead; known when it is finished.</summary>
    public bool IsBelowOverhead { get; private set; }

    /// <param name="nanoseconds">Per operation.</param>
    public void Add(Phase phase, int iteration, double nanoseconds)
    {
        if (phase == Phase.Actual) actual.Add(index, iteration, nanoseconds);
        else if (phase == Phase.Result) result.Add(index, iteration, nanoseconds);
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
        var overhead = hasActual && overheads is not null ? Median.Of(CollectionsMarshal.AsSpan(overheads)) : 0;
        IsBelowOverhead = times.Length > 0 && times.All(time => time <= overhead);
        ImmutableArray<double> net = overhead == 0 && !times.Any(time => time <= 0)
            ? ImmutableCollectionsMarshal.AsImmutableArray(times)
            : [.. times.Select(time => time > overhead ? time - overhead : RoundSample.LeastNanoseconds)];
        return net.IsEmpty ? null : new RoundSample(round, net, cold, AllocatedBytes: allocatedBytes);
    }
}
