using System.Collections.Immutable;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>Who is launched when. Pure.</summary>
public static class Schedule
{
    /// <summary>Every case once in each round, in the round's own random order.</summary>
    /// <param name="cases">The cases that still run.</param>
    /// <param name="first">The first round, from 1.</param>
    /// <param name="last">The last round, included.</param>
    public static ImmutableArray<Launch> Of(IReadOnlyCollection<PlannedCase> cases, int seed, int first, int last) =>
    [
        .. Enumerable.Range(first, Math.Max(0, last - first + 1))
            .SelectMany(round => RoundOrder.Of(cases, seed, round)
                .Select((@case, position) => new Launch(@case, round, position + 1))),
    ];
}
