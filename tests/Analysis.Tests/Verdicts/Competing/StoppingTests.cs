using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Verdicts.Competing;

public class StoppingTests
{
    private static readonly double[] Steady = [100, 101, 99, 100.5, 99.5, 100, 101, 99, 100, 100.2];

    private static double[] Scaled(double by) => [.. Steady.Select((value, i) => value * by * (1 + 0.001 * (i % 3)))];

    private static double[] Wild => [.. Steady.Select((value, i) => value * (i % 2 == 0 ? 0.9 : 1.1))];

    [Fact]
    public void A_beaten_model_needs_no_more_rounds()
    {
        var open = Assert.Single(Stopping.Open(Constructed.OneCell(("Sequential", Scaled(3)), ("Thread", Steady), ("Async", Wild)), new Rule()));
        Assert.Equal(["Async", "Thread"], open.Models.Order());
        Assert.False(open.Settled);
    }

    [Fact]
    public void A_cell_with_a_winner_or_a_tie_has_no_open_models()
    {
        Assert.Empty(Stopping.Open(Constructed.OneCell(("Sequential", Steady), ("Thread", Scaled(0.5))), new Rule())[0].Models);
        Assert.Empty(Stopping.Open(Constructed.OneCell(("Sequential", Steady), ("Thread", Scaled(1.01))), new Rule())[0].Models);
    }

    [Fact]
    public void A_settled_cell_may_be_open()
    {
        double[] close = [.. Steady.Select((value, i) => value * (i % 2 == 0 ? 0.965 : 1.035))];
        var open = Stopping.Open(Constructed.OneCell(("Thread", Steady), ("Async", close)), new Rule())[0];
        Assert.Equal((2, true), (open.Models.Length, open.Settled));
    }

    // What a twin may lose says nothing about whether it differs.
    [Fact]
    public void A_cell_of_twins_is_never_settled_however_little_they_may_lose()
    {
        var twins = Constructed.OneCell(("Thread", Steady), ("Thread′", Scaled(1.001))) with { Info = Constructed.Info(5, 10) with { Twins = true } };
        Assert.False(Assert.Single(Stopping.Open(twins, new Rule())).Settled);
        Assert.True(Assert.Single(Stopping.Open(twins with { Info = Constructed.Info(5, 10) }, new Rule())).Settled);
    }

    [Fact]
    public void Rounds_after_a_model_was_beaten_do_not_bring_it_back()
    {
        double[] longer = [.. Steady, .. Steady, .. Steady];
        double[] wild = [.. Wild, .. Wild, .. Wild];
        var open = Stopping.Open(Constructed.OneCell(("Sequential", Scaled(3)), ("Thread", longer), ("Async", wild)), new Rule())[0];
        Assert.DoesNotContain("Sequential", open.Models);
    }

    [Fact]
    public void A_single_round_decides_nothing()
    {
        static Case Once(string model, params double[] iterations) => new(Constructed.Cell(), model, [new RoundSample(1, [.. iterations])]);
        var open = Stopping.Open(Constructed.Run(Once("Sequential", 200, 201, 199, 200), Once("Thread", 100, 101, 99, 100)), new Rule())[0];
        Assert.Equal((2, false), (open.Models.Length, open.Settled));
    }
}
