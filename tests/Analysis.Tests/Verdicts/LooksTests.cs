using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

public class LooksTests
{
    private static readonly Looks Four = Looks.At([8, 16, 32, 64]);

    [Fact]
    public void A_single_look_has_the_whole_budget_whenever_it_comes()
    {
        Assert.Equal(0.001, Looks.Once.Tail(0.001, 3));
        Assert.Equal(0.001, Looks.At([9]).Tail(0.001, 5));
        Assert.Equal((1, 1), (Looks.Once.Count, Looks.At([9]).Count));
    }

    [Fact]
    public void Between_two_looks_the_next_one_is_taken_early()
    {
        Assert.Equal(Four.Tail(0.001, 32), Four.Tail(0.001, 17));
        Assert.Equal(Four.Tail(0.001, 64), Four.Tail(0.001, 200));
    }

    // An eighth of the rounds to the power of 1.5 is 4.4% of the budget; later looks have more.
    [Fact]
    public void Each_look_has_a_level_of_its_own()
    {
        Assert.Equal(0.001 * Math.Pow(8 / 64.0, 1.5), Four.Tail(0.001, 8), 1e-9);
        var levels = Four.Rounds.Select(look => Four.Tail(0.001, look)).ToArray();
        Assert.Equal(levels.Order().Distinct(), levels);
    }

    // Half of the rounds to the power of 1.5 is 35% of the budget.
    [Fact]
    public void Two_looks_share_the_budget_too() =>
        Assert.Equal(0.001 * Math.Pow(0.5, 1.5), Looks.At([10, 20]).Tail(0.001, 10), 1e-9);

    [Fact]
    public void Looks_come_in_order_and_once() => Assert.Equal([5, 10], Looks.At([10, 5, 5, 0]).Rounds.AsEnumerable());

    [Fact]
    public void No_look_has_more_than_the_whole_budget() =>
        Assert.All(Four.Rounds, look => Assert.InRange(Four.Tail(0.001, look), 0.00001, 0.001));
}
