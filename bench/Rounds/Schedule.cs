using System.Collections.Immutable;
using Analysis.Statistics;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>Who is launched when. Pure.</summary>
public static class Schedule
{
    /// <summary>
    /// The launches of a round: suite after suite, and in each of them crew after crew, both in random order. What is compared with each other runs
    /// close together, since machines drift within seconds.
    /// </summary>
    /// <param name="cases">The cases that still run.</param>
    /// <param name="round">From 1; every round draws orders of its own.</param>
    public static ImmutableArray<Launch> Of(IReadOnlyCollection<PlannedCase> cases, int seed, int round)
    {
        var blocks = cases.GroupBy(@case => (@case.Suite, @case.Cold)).Select(block => block.ToArray()).ToArray();
        var launches = ImmutableArray.CreateBuilder<Launch>();
        foreach (var block in RoundOrder.Of(blocks, seed, round))
        {
            foreach (var crew in RoundOrder.Of(Crew.Of(block), seed, round))
            {
                var order = launches.Count + 1;
                launches.Add(new Launch(crew, round, order, SeedOf(seed, round, order)));
            }
        }
        return launches.ToImmutable();
    }

    /// <summary>Different for every launch, and the same whenever the run is repeated.</summary>
    private static int SeedOf(int seed, int round, int order) =>
        (int)(new SplitMix64(((ulong)(uint)seed << 32) ^ ((ulong)(uint)round << 12) ^ (uint)order).Next() >> 33);
}
