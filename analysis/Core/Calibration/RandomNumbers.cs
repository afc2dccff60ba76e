namespace Analysis.Calibration;

/// <summary>
/// Random numbers that depend on their key alone (SplitMix64, Steele, Lea and Flood 2014): every replicate has a stream of its own, so that a result is the
/// same on every platform and for every number of threads.
/// </summary>
public sealed class RandomNumbers
{
    private ulong state;
    private double? spare;

    /// <param name="key">Such as seed, setting and replicate.</param>
    public RandomNumbers(params ReadOnlySpan<ulong> key)
    {
        foreach (var part in key) state = Mix(state + 0x9E3779B97F4A7C15 + Mix(part + 0x9E3779B97F4A7C15));
    }

    /// <summary>Uniform over all 64 bits.</summary>
    public ulong NextBits() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform from 0 to <paramref name="count"/> − 1.</summary>
    public int NextIndex(int count) => (int)(NextUniform() * count);

    /// <summary>True with that chance.</summary>
    public bool NextChance(double chance) => NextUniform() < chance;

    /// <summary>Exponential with mean 1.</summary>
    public double NextExponential() => -Math.Log(1 - NextUniform());

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        if (spare is { } ready)
        {
            spare = null;
            return ready;
        }
        while (true)
        {
            var (x, y) = (2 * NextUniform() - 1, 2 * NextUniform() - 1);
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
