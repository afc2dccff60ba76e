using Bench.Rounds;

namespace Bench.Tests.Rounds;

public sealed class RoundOrderTests
{
    private static readonly int[] Items = [.. Enumerable.Range(0, 50)];

    [Fact]
    public void Every_round_is_a_permutation()
    {
        for (var round = 1; round <= 100; round++) Assert.Equal(Items, RoundOrder.Of(Items, seed: 42, round).Order());
    }

    [Fact]
    public void The_same_seed_and_round_give_the_same_order() =>
        Assert.Equal(RoundOrder.Of(Items, 42, 3), RoundOrder.Of(Items, 42, 3));

    [Fact]
    public void Rounds_and_seeds_differ_in_their_order()
    {
        var orders = from seed in Enumerable.Range(-2, 5) from round in Enumerable.Range(1, 5) select string.Join(' ', RoundOrder.Of(Items, seed, round));

        Assert.Equal(25, orders.Distinct().Count());
    }

    /// <summary>A run can be repeated from its seed for ever: this order must never change.</summary>
    [Fact]
    public void The_order_of_a_seed_is_written_in_stone() =>
        Assert.Equal("3 9 10 5 1 6 8 4 2 7", string.Join(' ', RoundOrder.Of(Enumerable.Range(1, 10).ToArray(), seed: 2026, round: 1)));

    [Fact]
    public void Every_item_comes_to_every_place_about_equally_often()
    {
        var places = new int[5, 5];
        for (var round = 1; round <= 5_000; round++)
        {
            var order = RoundOrder.Of([0, 1, 2, 3, 4], seed: 7, round);
            for (var place = 0; place < 5; place++) places[order[place], place]++;
        }

        // Mean 1000, standard deviation 28: five of them either way, from a fixed seed.
        Assert.All(places.Cast<int>(), count => Assert.InRange(count, 860, 1140));
    }
}
