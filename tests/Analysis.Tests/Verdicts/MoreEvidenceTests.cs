using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

/// <summary>More launches of the same truth never decide less.</summary>
public class MoreEvidenceTests
{
    private static readonly int[] Counts = [1, 2, 3, 5, 8, 9, 13, 20];
    private static readonly double[] TenPercentApart = [1.0, 1.1];

    private static Case Launches(string model, double typical, double between, double within, int launches, SplitMix64 random) => new(Constructed.Cell(), model,
    [
        .. Enumerable.Range(1, launches).Select(launch =>
        {
            var level = typical * Math.Exp(between * random.Normal());
            return new RoundSample(launch, [.. Enumerable.Range(0, 6).Select(_ => level * Math.Exp(within * random.Normal()))]);
        }),
    ]);

    /// <summary>How many of 300 cells are decided for the model that is truly faster, and how many against it.</summary>
    private static (int Right, int Wrong) Decided(double ratio, int launches)
    {
        var (right, wrong) = (0, 0);
        for (var cell = 0; cell < 300; cell++)
        {
            var random = SplitMix64.For((ulong)cell);
            var run = Constructed.Run(Launches("Fast", 1000, 0.02, 0.01, launches, random), Launches("Slow", 1000 * ratio, 0.02, 0.01, launches, random));
            var verdict = VerdictEngine.Judge(run, new Rule())[0];
            if (verdict.Outcome != Outcome.Winner) continue;
            if (verdict.Best[0] == "Fast") right++;
            else wrong++;
        }
        return (right, wrong);
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(1.3)]
    [InlineData(1.7)]
    public void The_share_that_is_decided_does_not_fall_with_more_launches(double ratio)
    {
        var shares = Counts.Select(launches => Decided(ratio, launches)).ToArray();
        // Three cells in 300 are a sample's own scatter.
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second.Right >= pair.First.Right - 3, string.Join(' ', shares)));
        Assert.All(shares, share => Assert.Equal(0, share.Wrong));
        Assert.True(shares[^1].Right == 300, string.Join(' ', shares));
    }

    [Fact]
    public void Three_launches_that_say_the_same_decide_as_the_first_alone_does_and_say_that_this_is_weak()
    {
        RoundSample[] Rounds(double typical, params double[] by) =>
            [.. by.Select(
                (factor, i) => new RoundSample(i + 1, [typical * factor, typical * factor * 1.002, typical * factor * 1.004, typical * factor * 1.006]))];
        Case Of(string model, double typical, params double[] by) => new(Constructed.Cell(), model, [.. Rounds(typical, by)]);

        var three = VerdictEngine.Judge(Constructed.Run(Of("A", 65_000, 1.03, 1, 0.98), Of("B", 111_000, 1.03, 1, 0.98)), new Rule())[0];
        Assert.Equal((Outcome.Winner, Evidence.OneRound), (three.Outcome, three.Evidence));
        Assert.Equal(["A"], three.Best);
        Assert.All(three.Models, model => Assert.Contains(model.Warnings, warning => warning.Code == "few-rounds"));
        Assert.False(three.Settled);
    }

    // A run of this suite measures on instead.
    [Fact]
    public void Where_looks_are_planned_few_rounds_stay_undecided()
    {
        var random = SplitMix64.For(1);
        var run = Constructed.Run(Launches("Fast", 1000, 0.02, 0.01, 3, random), Launches("Slow", 1300, 0.02, 0.01, 3, random));
        Assert.Equal((Outcome.Undecided, Evidence.Rounds), (VerdictEngine.Judge(run, new Rule { Looks = Looks.At([12, 18]) })[0].Outcome, Evidence.Rounds));
    }

    // Rounds of the same launches that are judged at every look: what one look decided no later one takes back.
    [Fact]
    public void A_later_look_takes_nothing_back()
    {
        var rule = new Rule { Looks = Looks.At([12, 18, 28, 40]) };
        for (var cell = 0; cell < 200; cell++)
        {
            var random = SplitMix64.For(5, (ulong)cell);
            var times = TenPercentApart.Select(typical => Enumerable.Range(0, 40).Select(_ => typical * Math.Exp(0.08 * random.Normal())).ToArray()).ToArray();
            var last = Verdict.Inconclusive;
            foreach (var look in rule.Looks.Rounds)
            {
                var now = VerdictEngine.Judge(Constructed.OneCell(("Sequential", times[0][..look]), ("Thread", times[1][..look])), rule)[0].Pairs[0].Verdict;
                Assert.True(last is Verdict.Inconclusive || now == last || now == Verdict.Equivalent, $"cell {cell}: {last} became {now}");
                last = now;
            }
        }
    }
}
