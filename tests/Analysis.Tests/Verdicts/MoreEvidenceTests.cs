using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

/// <summary>More launches of the same truth never decide less.</summary>
public class MoreEvidenceTests
{
    private static readonly double[] TenPercentApart = [1.0, 1.1];

    internal static Case Launches(string model, double typical, double between, double within, int launches, SplitMix64 random) => new(
        Constructed.Cell(), model,
        [
            .. Enumerable.Range(1, launches).Select(launch =>
            {
                var level = typical * Math.Exp(between * random.Normal());
                return new RoundSample(launch, [.. Enumerable.Range(0, 6).Select(_ => level * Math.Exp(within * random.Normal()))]);
            }),
        ]);

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
        var planned = VerdictEngine.Judge(run, new Rule { Looks = Looks.At([12, 18]) })[0];
        Assert.Equal((Outcome.Undecided, Evidence.Rounds), (planned.Outcome, planned.Evidence));
        Assert.Equal(Evidence.OneRound, VerdictEngine.Judge(run, new Rule())[0].Evidence);
    }

    // By three rounds any of the three may be the best; by their iterations one is out.
    [Fact]
    public void A_weak_verdict_is_taken_where_it_leaves_fewer_open_and_otherwise_the_rounds_stay()
    {
        static Case Of(string model, double typical) => new(Constructed.Cell(), model,
            [.. Enumerable.Range(1, 3).Select(round => new RoundSample(round, [typical, typical * 1.002, typical * 1.004, typical * 1.006]))]);

        var fewer = VerdictEngine.Judge(Constructed.Run(Of("A", 100), Of("B", 101), Of("C", 150)), new Rule())[0];
        Assert.Equal((Outcome.Undecided, Evidence.OneRound), (fewer.Outcome, fewer.Evidence));
        Assert.Equal(["A", "B"], fewer.Best);

        var same = VerdictEngine.Judge(Constructed.Run(Of("A", 100), Of("B", 101), Of("C", 102)), new Rule())[0];
        Assert.Equal((Outcome.Undecided, Evidence.Rounds, 3), (same.Outcome, same.Evidence, same.Best.Length));
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
