using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Analysis.Reading.Building;

/// <summary>A round's warm iterations as they come in.</summary>
internal struct SampleList
{
    private const int FirstCapacity = 4;
    private Sample[]? samples;
    private bool unordered;

    public int Count { get; private set; }

    public void Add(Sample sample)
    {
        samples ??= new Sample[FirstCapacity];
        if (Count == samples.Length) Array.Resize(ref samples, 2 * Count);
        unordered |= Count > 0 && samples[Count - 1].CompareTo(sample) >= 0;
        samples[Count++] = sample;
    }

    /// <summary>Times in iteration order.</summary>
    /// <param name="repeated">Whether an iteration is there twice.</param>
    public readonly ImmutableArray<double> InOrder(out bool repeated)
    {
        repeated = false;
        if (samples is null) return [];
        var all = samples.AsSpan(0, Count);
        if (unordered) all.Sort();
        var times = new double[Count];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = all[i].Nanoseconds;
            repeated |= i > 0 && all[i].CompareTo(all[i - 1]) == 0;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(times);
    }
}
