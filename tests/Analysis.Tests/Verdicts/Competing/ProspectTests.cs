using Analysis.Statistics;
using Analysis.Tests.Verdicts.Comparing;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Verdicts.Competing;

/// <summary>How many rounds an undecided cell still needs, against counting them up one by one.</summary>
public sealed class ProspectTests
{
    private static readonly double[] pattern = [-1.2, 0.3, 1.0, -0.4, 0.7, -1.5, 1.4, 0.1, -0.8, 1.2, -0.9, 0.2];

    private static Contender Of(string model, double typical, double noise, int shift, int rounds = 12) => Made.Rounds(
        model, [.. Enumerable.Range(0, rounds).Select(i => typical * Math.Exp(noise * pattern[(i + shift) % 12]))]);

    private static int? Promised(Rule rule, params Contender[] contenders)
    {
        var ratios = Ratios.Of([.. contenders], rule);
        return Prospect.RoundsToDecide(ratios, Competition.Of(ratios), rule);
    }

    /// <summary>The first number of rounds at which the interval, shrunk by their root, leaves either no difference or the margin out.</summary>
    private static int? Counted(Rule rule, Contender model, Contender other, int models)
    {
        var (ratio, now) = Comparison.Noise(model, other, rule)!.Value;
        var distance = Math.Abs(ratio.Centre);
        var needed = Math.Max(distance, Math.Log(1 + rule.Margin) - distance);
        foreach (var rounds in Enumerable.Range(now + 1, 9 * now))
        {
            var quantile = StudentT.Quantile(rule.Looks.Tail(rule.PairTail(models), rounds), ratio.Freedom * (rounds - 1) / (now - 1));
            if (quantile * ratio.StandardError * Math.Sqrt((double)now / rounds) + rule.Allowance(rounds) < needed) return rounds - now;
        }
        return null;
    }

    [Theory]
    [InlineData(1.02, 0.02)]
    [InlineData(1.02, 0.04)]
    [InlineData(1.04, 0.05)]
    [InlineData(1.06, 0.06)]
    [InlineData(1.00, 0.05)]
    public void They_are_the_first_that_would_decide(double apart, double noise)
    {
        foreach (var rule in new[] { new Rule(), new Rule { Looks = Looks.At([12, 20, 40, 80]) }, new Rule { Margin = 0.02 } })
        {
            var (a, b) = (Of("A", 100, noise, 0), Of("B", 100 * apart, noise, 5));
            if (Ratios.Of([a, b], rule).Verdict(0, 1) != Verdict.Inconclusive) continue;
            Assert.Equal(Counted(rule, a, b, 2), Promised(rule, a, b));
        }
    }

    [Fact]
    public void The_pair_that_takes_longest_counts()
    {
        var (a, b, c) = (Of("A", 100, 0.04, 0), Of("B", 104, 0.04, 5), Of("C", 105.5, 0.04, 3));
        var rule = new Rule();
        var (first, second) = (Counted(rule, a, b, 3), Counted(rule, a, c, 3));
        Assert.NotEqual(first, second);
        Assert.Equal(Math.Max(first!.Value, second!.Value), Promised(rule, a, b, c));
        Assert.Equal(Promised(rule, a, b, c), Promised(rule, a, c, b));
    }

    [Fact]
    public void Few_rounds_are_first_taken_out_of_what_they_may_hide()
    {
        // From nine rounds on nothing is widened, and these are steady.
        Assert.Equal(9 - 6, Promised(new Rule(), Of("A", 100, 0.001, 0, 6), Of("B", 110, 0.001, 5, 6)));
    }

    [Fact]
    public void One_pair_that_ten_times_the_rounds_would_not_decide_leaves_all_unknown()
    {
        Assert.Null(Promised(new Rule(), Of("A", 100, 0.04, 0), Of("B", 104, 0.04, 5), Of("C", 102, 0.9, 3)));
        Assert.Null(Promised(new Rule(), Of("A", 100, 0.04, 0)));
    }

    [Fact]
    public void Weaker_evidence_than_rounds_foretells_nothing() =>
        Assert.Null(Promised(new Rule(), Made.Launches("A", [100, 101, 102]), Made.Launches("B", [101, 102, 103])));

    [Fact]
    public void Models_that_share_fewer_than_two_rounds_leave_it_unknown() =>
        Assert.Null(Promised(new Rule(), Made.Rounds("A", 1, 1, 1, double.NaN), Made.Rounds("B", double.NaN, double.NaN, 2, 2)));

    [Fact]
    public void All_models_that_may_be_best_have_to_be_decided()
    {
        var (a, b, c) = (Of("A", 100, 0.04, 0), Of("B", 101, 0.04, 5), Of("C", 100.5, 0.06, 3));
        var rule = new Rule();
        Assert.Equal(3, Competition.Of(Ratios.Of([a, b, c], rule)).Best.Length);
        Assert.Equal(Math.Max(Counted(rule, a, b, 3)!.Value, Counted(rule, a, c, 3)!.Value), Promised(rule, a, b, c));
    }

    // B and C scatter against each other twice as much as either does against A: both tie with A, and what the two are to one another no round of A's tells.
    [Fact]
    public void Where_the_one_that_looks_best_is_decided_against_all_nothing_is_promised()
    {
        var (a, b, c) = (Made.Rounds("A", [.. Enumerable.Repeat(100.0, 12)]), Of("B", 100.5, 0.03, 0), Of("C", 100.5, -0.03, 0));
        var ratios = Ratios.Of([a, b, c], new Rule());
        Assert.Equal((Verdict.Equivalent, Verdict.Equivalent, Verdict.Inconclusive), (ratios.Verdict(0, 1), ratios.Verdict(0, 2), ratios.Verdict(1, 2)));
        Assert.Equal(0, Competition.Of(ratios).Best[0]);
        Assert.Null(Promised(new Rule(), a, b, c));
    }

    [Fact]
    public void Launches_that_are_taken_for_one_foretell_nothing()
    {
        var (a, b) = (Made.Launches("A", [100, 109, 102], [100, 109, 102]), Made.Launches("B", [101, 112, 103], [101, 112, 103]));
        Assert.Null(Promised(new Rule { ModeGap = 1 }, a.AsOneRound(), b.AsOneRound()));
    }
}
