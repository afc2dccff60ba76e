using System.Collections.Immutable;
using Analysis.Statistics;

namespace Bench.Rounds;

/// <summary>The random order of a round. Pure: the same seed, round and items always give the same order.</summary>
public static class RoundOrder
{
    /// <summary>A permutation, each equally likely (Fisher and Yates).</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="round">From 1; every round draws from a sequence of its own.</param>
    public static ImmutableArray<T> Of<T>(IReadOnlyCollection<T> items, int seed, int round)
    {
        // One draw apart, the seed and the round together start a sequence that has nothing to do with its neighbours'.
        var random = new SplitMix64(new SplitMix64((ulong)(uint)seed << 32 | (uint)round).Next());
        var order = items.ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = random.Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return [.. order];
    }
}
