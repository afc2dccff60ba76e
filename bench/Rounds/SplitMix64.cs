namespace Bench.Rounds;

/// <summary>
/// Steele, Lea and Flood's generator (2014) with its published constants. Its sequence is the same on every platform and in every version
/// of .NET, which <see cref="Random"/> does not promise for a seed: an order can be repeated from what the results record.
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

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
}
