namespace Analysis.Statistics;

/// <summary>
/// Steele, Lea and Flood's generator (2014) with its published constants. Its sequence is the same on every platform and in every version of .NET, which
/// <see cref="Random"/> does not promise for a seed: an order of launches can be repeated from what the results record, and a simulation gives the same
/// table for every number of threads. The order of a run's rounds and the calibration both draw from it.
/// </summary>
/// <param name="seed">Where the sequence starts.</param>
public sealed class SplitMix64(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;
    private double? spare;

    /// <summary>A sequence that depends on its whole key, such as seed, setting and replicate: streams of different keys have nothing in common.</summary>
    public static SplitMix64 For(params ReadOnlySpan<ulong> key)
    {
        var state = 0UL;
        foreach (var part in key) state = Mix(state + Step + Mix(part + Step));
        return new SplitMix64(state);
    }

    /// <summary>Uniform over all 64 bits.</summary>
    public ulong Next() => Mix(state += Step);

    /// <summary>A number from 0 to <paramref name="end"/> − 1, each equally likely: what would favour the small ones is drawn again.</summary>
    public int Below(int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(end);
        var range = (ulong)end;
        var uneven = ulong.MaxValue % range + 1 == range ? 0 : ulong.MaxValue % range + 1;
        ulong drawn;
        do drawn = Next();
        while (drawn > ulong.MaxValue - uneven);
        return (int)(drawn % range);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with that chance.</summary>
    public bool Chance(double chance) => Uniform() < chance;

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Uniform());

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double Normal()
    {
        if (spare is { } ready)
        {
            spare = null;
            return ready;
        }
        while (true)
        {
            var (x, y) = (2 * Uniform() - 1, 2 * Uniform() - 1);
            var square = x * x + y * y;
            if (square is >= 1 or 0) continue;
            var scale = Math.Sqrt(-2 * Math.Log(square) / square);
            spare = y * scale;
            return x * scale;
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
