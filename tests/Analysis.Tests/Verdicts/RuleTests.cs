using Analysis.Statistics;
using Analysis.Verdicts;
using MathNet.Numerics.Distributions;

namespace Analysis.Tests.Verdicts;

public class RuleTests
{
    [Theory]
    [InlineData(0.96, 1.04, Verdict.Equivalent)]
    [InlineData(1.01, 1.04, Verdict.Equivalent)]
    [InlineData(0.96, 0.99, Verdict.Equivalent)]
    [InlineData(1.01, 1.06, Verdict.Faster)]
    [InlineData(1.50, 1.90, Verdict.Faster)]
    [InlineData(0.94, 0.99, Verdict.Slower)]
    [InlineData(0.50, 0.60, Verdict.Slower)]
    [InlineData(0.94, 1.04, Verdict.Inconclusive)]
    [InlineData(0.99, 1.06, Verdict.Inconclusive)]
    [InlineData(1.00, 1.06, Verdict.Inconclusive)]
    public void A_verdict_is_read_from_the_whole_interval(double low, double high, Verdict expected) =>
        Assert.Equal(expected, new Rule().Read(new Interval(low, Math.Sqrt(low * high), high)));

    [Fact]
    public void No_interval_says_nothing() => Assert.Equal(Verdict.Inconclusive, new Rule().Read(null));

    [Fact]
    public void What_is_not_a_number_says_nothing() =>
        Assert.Equal(Verdict.Inconclusive, new Rule().Read(new Interval(double.NaN, double.NaN, double.NaN)));

    [Fact]
    public void The_error_budget_is_spread_over_models_and_looks()
    {
        // 20 models: 1% / 20 = 0.05%, below the 0.1% a comparison may be wrong; 7 models: 0.14%, so that 0.1% counts.
        Assert.Equal(0.0005, new Rule().PairTail(20), 12);
        Assert.Equal(0.001, new Rule().PairTail(7), 12);
        Assert.Equal(0.998, new Rule().Confidence(7), 12);
    }

    [Fact]
    public void A_run_says_how_often_it_looked()
    {
        var run = Constructed.OneCell(("Sequential", [1, 2]));
        Assert.Empty(Rule.For(run).Looks.Rounds);
        Assert.Empty(Rule.For(run with { Info = Constructed.Info() }).Looks.Rounds);
        Assert.Equal([5, 12], Rule.For(run with { Info = Constructed.Info(5, 12) }).Looks.Rounds.AsEnumerable());
    }

    // Two equally frequent groups: all of n launches fall into the same one with a chance of 2^(1−n), 2^-8 = 0.4% is the first below 0.5%;
    // those of two models fall into opposite ones with a chance of 4^-n in either direction, 4^-5 = 0.098% is the first below 0.1%.
    [Theory]
    [InlineData(2, 1.0)]
    [InlineData(4, 1.0)]
    [InlineData(5, 0.5)]
    [InlineData(8, 0.5)]
    [InlineData(9, 0)]
    [InlineData(20, 0)]
    public void Few_rounds_may_hide_modes(int rounds, double gaps)
    {
        Assert.Equal(gaps * Math.Log(1.7), new Rule().Allowance(rounds), 12);
        Assert.Equal(gaps * Math.Log(2), new Rule().Allowance(rounds, gap: 2), 12);
    }

    // All but one of n launches fall into the same group with a chance of 2·(1 + n)/2^n, 32/32768 = 0.098% for 15; all but two, for 19, with 2·191/524288 =
    // 0.073%.
    [Theory]
    [InlineData(5, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(18, 1)]
    [InlineData(19, 2)]
    [InlineData(1000, 200)]
    public void Extreme_rounds_are_left_out_when_there_are_enough(int rounds, int trim) => Assert.Equal(trim, new Rule().Trim(rounds));

    // The oracle: a binomial distribution by somebody else. All but k of n launches are in one group with the chance of k or fewer heads, or k or fewer tails.
    [Fact]
    public void As_many_are_left_out_as_may_be_the_only_ones_of_their_group()
    {
        for (var rounds = 2; rounds <= 200; rounds++)
        {
            var most = Enumerable.Range(1, rounds).TakeWhile(odd => 5 * odd <= rounds && 2 * Binomial.CDF(0.5, rounds, odd) <= 0.001).LastOrDefault();
            Assert.Equal(most, new Rule().Trim(rounds));
        }
    }

    // Just at the limit: all but one of 15 launches alike, 2·16/2^15; all of 9, 2/2^9, against half of 2/2^8; 4 in opposite groups, 4^-4.
    [Fact]
    public void A_chance_that_is_as_large_as_allowed_is_allowed()
    {
        Assert.Equal(1, new Rule { WrongDirectionRate = 32 / 32768.0 }.Trim(15));
        Assert.False(new Rule { FalseWinnerRate = 2 / 256.0 }.IsFew(9));
        Assert.Equal(Math.Log(1.7) / 2, new Rule { WrongDirectionRate = 1 / 256.0 }.Allowance(4), 12);
    }

    [Fact]
    public void The_ends_of_the_margin_are_inside_it_and_no_difference_is_none()
    {
        var rule = new Rule();
        Assert.Equal(Verdict.Equivalent, rule.Read(new Interval(1 / (1 + rule.Margin), 1, 1 + rule.Margin)));
        Assert.Equal(Verdict.Inconclusive, rule.Read(new Interval(0.9, 0.95, 1)));
        Assert.Equal(Verdict.Inconclusive, rule.Read(new Interval(1, 1.05, 1.1)));
    }

    [Fact]
    public void A_launch_that_stands_for_itself_is_widened_by_half_of_the_weak_gap_and_a_trusted_one_by_nothing()
    {
        Assert.Equal(Math.Log(1.4) / 2, new Rule().WeakAllowance(), 12);
        Assert.Equal(Math.Log(2) / 2, new Rule().WeakAllowance(gap: 2), 12);
        Assert.Equal(0, new Rule { Trust = Trust.Launch }.WeakAllowance(gap: 2));
        Assert.Equal(0, new Rule { Trust = Trust.Launch }.Allowance(2));
    }
}
