using Analysis.Questions.Report;
using Analysis.Statistics;
using Analysis.Tests.Questions.Report;
using Analysis.Tests.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Competing;

/// <summary>What decides an undecided cell that more rounds would not.</summary>
public sealed class MarginToTieTests
{
    [Fact]
    public void With_that_margin_two_models_are_a_tie_and_with_a_little_less_they_are_not()
    {
        var random = new Random(1);
        var open = 0;
        for (var i = 0; i < 200; i++)
        {
            double[] Noisy(double factor) => [.. Enumerable.Range(0, 12).Select(_ => 1000 * factor * Math.Exp(0.08 * (random.NextDouble() - 0.5)))];
            var run = Constructed.OneCell(("A", Noisy(1)), ("B", Noisy(1 + 0.03 * (i % 3))));
            if (Judged(0.05).MarginToTie is not { } margin) continue;
            open++;
            Assert.Equal(Analysis.Verdicts.Outcome.Tie, Judged(margin * 1.0001).Outcome);
            Assert.NotEqual(Analysis.Verdicts.Outcome.Tie, Judged(margin * 0.9999).Outcome);

            CellVerdict Judged(double within) => Assert.Single(JudgedRun.Of(run, new Rule { Margin = within }).Cells);
        }
        Assert.InRange(open, 20, 180);
    }

    [Theory]
    [InlineData(12, 0.95, 1.09, Evidence.Rounds, "about 12 more rounds (3 min)")]
    [InlineData(null, 0.95, 1.09, Evidence.Rounds, "--margin 9% (a tie)")]
    [InlineData(null, 0.70, 1.09, Evidence.Rounds, "a quieter machine")]
    [InlineData(null, 0.95, 1.09, Evidence.OneRound, "five launches or more")]
    [InlineData(null, 0.95, 1.09, Evidence.Summary, "-measurements.csv of five launches or more")]
    public void The_table_says_what_helps(int? rounds, double low, double high, Evidence evidence, string helps)
    {
        var made = MadeUpVerdicts.Undecided(MadeUpVerdicts.Squaring(64, 1000), "Thread", "ParallelFor");
        var ratio = new Interval(low, 1, high);
        var cell = made with
        {
            RoundsToDecide = rounds,
            Pairs = [new PairVerdict("Thread", "ParallelFor", ratio, Verdict.Inconclusive)],
            Models = [.. made.Models.Select(model => model with { Evidence = evidence, RatioToBest = ratio })],
        };
        Assert.Equal(helps, UndecidedTable.ToDecide(cell));
    }

    [Fact]
    public void Without_any_interval_the_missing_column_helps()
    {
        var judged = JudgedRun.Of(InputFiles.Read("S-report.csv", "Method,Mean\nA,100.0 ns\nB,300.0 ns\n"), new Rule());
        Assert.Equal("the column Error", UndecidedTable.ToDecide(Assert.Single(judged.Cells)));
    }
}
