using System.Collections.Immutable;
using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

public sealed class ProbeLimitTests
{
    [Fact]
    public void Laps_beyond_the_limit_are_marked()
    {
        var marked = new ProbeLimit().Mark(Rows("Async", 1, 100, 110, 120, 125, 126, 300));

        Assert.Equal([false, false, false, false, true, true], marked.Select(row => row.Disturbed));
    }

    [Fact]
    public void A_row_without_a_probe_is_not_marked() =>
        Assert.All(new ProbeLimit().Mark(MeasuredRows.Rows(Planned.Squaring("Async"), 1, 1, 2)), row => Assert.Null(row.Disturbed));

    [Fact]
    public void A_probe_that_stands_in_the_rows_of_several_models_counts_once()
    {
        // Counted once, the low one is left of the best tenth; counted ten times, it would be the best tenth.
        var shared = Enumerable.Range(0, 10).SelectMany(model => Rows($"Model{model}", 1, 50)).ToImmutableArray();
        var alone = Enumerable.Range(2, 19).SelectMany(round => Rows("Async", round, 100)).ToImmutableArray();

        var limit = ProbeLimit.Of(shared.AddRange(alone));

        Assert.True(limit.Mark(Rows("Async", 22, 126))[0].Disturbed);
        Assert.False(limit.Mark(Rows("Async", 23, 124))[0].Disturbed);
    }

    private static ImmutableArray<MeasurementRow> Rows(string model, int round, params double[] probes) =>
        [.. MeasuredRows.Rows(Planned.Squaring(model), round, probes).Zip(probes, (row, probe) => row with { ProbeNanoseconds = probe })];
}
