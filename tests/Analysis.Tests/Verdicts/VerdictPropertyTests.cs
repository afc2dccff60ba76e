using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

/// <summary>What must hold for every cell, tried on seeded random ones: 2 to 6 models, 2 to 20 rounds, some rounds missing, noise of every size.</summary>
public class VerdictPropertyTests
{
    /// <summary>A tenth of them where each of a thousand mutants is tried on all.</summary>
    private static readonly ulong Cells = Environment.GetEnvironmentVariable("BENCH_STRYKER") is null ? 400UL : 40;

    [Fact]
    public void Swapping_two_models_flips_their_verdict() => ForEachCell((models, _) =>
    {
        var straight = Judge(models);
        var swapped = Judge([models[1], models[0], .. models[2..]]);

        foreach (var pair in straight.Pairs) Close(pair.Ratio, swapped.Ratio(pair.Reference, pair.Model)?.Inverse());
        Assert.Equal(straight.Outcome, swapped.Outcome);
        Assert.Equal(straight.Best.ToHashSet(), swapped.Best.ToHashSet());
    });

    [Fact]
    public void Exchanging_the_names_exchanges_the_verdicts() => ForEachCell((models, _) =>
    {
        var (a, b) = (models[0], models[1]);
        var straight = Judge(models);
        var exchanged = Judge([(a.Model, b.Nanoseconds), (b.Model, a.Nanoseconds), .. models[2..]]);

        Assert.Equal(straight[a.Model]!.Standing, exchanged[b.Model]!.Standing);
        Assert.Equal(straight[b.Model]!.Standing, exchanged[a.Model]!.Standing);
        Close(straight.Ratio(a.Model, b.Model), exchanged.Ratio(a.Model, b.Model)?.Inverse());
    });

    [Fact]
    public void Scaling_all_times_changes_nothing() => ForEachCell((models, random) =>
    {
        var by = Math.Exp(10 * random.Normal());
        Same(Judge(models), Judge([.. models.Select(model => (model.Model, model.Nanoseconds.Select(value => value * by).ToArray()))]));
    });

    [Fact]
    public void A_machine_that_is_slower_in_some_rounds_changes_nothing() => ForEachCell((models, random) =>
    {
        var pace = models[0].Nanoseconds.Select(_ => Math.Exp(random.Normal())).ToArray();
        Same(Judge(models), Judge([.. models.Select(model => (model.Model, model.Nanoseconds.Zip(pace, (value, by) => value * by).ToArray()))]));
    });

    [Fact]
    public void Adding_a_round_identical_to_one_before_never_turns_a_decision_around() => ForEachCell((models, random) =>
    {
        var again = random.Below(models[0].Nanoseconds.Length);
        var before = Judge(models);
        var after = Judge([.. models.Select(model => (model.Model, (double[])[.. model.Nanoseconds, model.Nanoseconds[again]]))]);

        foreach (var pair in before.Pairs)
        {
            var later = after.Pairs.Single(other => other.Model == pair.Model && other.Reference == pair.Reference).Verdict;
            Assert.False(pair.Verdict == Verdict.Faster && later == Verdict.Slower);
            Assert.False(pair.Verdict == Verdict.Slower && later == Verdict.Faster);
        }
        if (before.Outcome == Outcome.Winner && after.Outcome == Outcome.Winner) Assert.Equal(before.Best, after.Best);
    });

    [Fact]
    public void The_outcome_the_standings_and_the_intervals_say_the_same() => ForEachCell((models, _) =>
    {
        var cell = Judge(models);
        foreach (var model in cell.Models)
        {
            Assert.Equal(cell.Outcome == Outcome.Winner && cell.Best.Contains(model.Model), model.Standing == Standing.Best);
            Assert.Equal(cell.Outcome == Outcome.Tie && cell.Best.Contains(model.Model), model.Standing == Standing.Equivalent);
            if (model.Standing == Standing.Best) Assert.True(model.RatioToBest!.Value.Low > 1);
            if (model.RatioToBest is { } ratio) Assert.True(ratio.Low <= ratio.Estimate && ratio.Estimate <= ratio.High);
        }
        Assert.Equal(cell.Outcome == Outcome.Winner, cell.Lead is not null);
        if (cell.Outcome != Outcome.Undecided) Assert.Equal(cell.Outcome == Outcome.Winner, cell.Best.Length == 1);
    });

    [Fact]
    public void A_larger_margin_never_makes_a_winner_of_a_tie() => ForEachCell((models, _) =>
    {
        var (narrow, wide) = (Judge(models, new Rule { Margin = 0.02 }), Judge(models, new Rule { Margin = 0.2 }));
        if (narrow.Outcome == Outcome.Tie) Assert.NotEqual(Outcome.Winner, wide.Outcome);
    });

    private static void ForEachCell(Action<(string Model, double[] Nanoseconds)[], SplitMix64> check)
    {
        for (ulong i = 0; i < Cells; i++)
        {
            var random = SplitMix64.For(20260101, i);
            var rounds = 2 + random.Below(19);
            var noise = Math.Exp(-2 - 5 * random.Uniform());
            var models = new (string, double[])[2 + random.Below(5)];
            for (var m = 0; m < models.Length; m++)
            {
                var typical = 1000 * Math.Exp(random.Chance(0.5) ? 0.02 * random.Normal() : random.Normal());
                models[m] = ($"Model{m}",
                    [.. Enumerable.Range(0, rounds).Select(_ => random.Chance(0.03) ? double.NaN : typical * Math.Exp(noise * random.Normal()))]);
            }
            check(models, random);
        }
    }

    private static CellVerdict Judge((string Model, double[] Nanoseconds)[] models, Rule? rule = null) =>
        VerdictEngine.Judge(Constructed.OneCell(models), rule ?? new Rule())[0];

    private static void Same(CellVerdict expected, CellVerdict actual)
    {
        Assert.Equal(expected.Outcome, actual.Outcome);
        Assert.Equal(expected.Models.Select(model => model.Standing), actual.Models.Select(model => model.Standing));
        foreach (var pair in expected.Pairs) Close(pair.Ratio, actual.Ratio(pair.Model, pair.Reference));
    }

    private static void Close(Interval? expected, Interval? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is not { } a || actual is not { } b) return;
        Assert.Equal(Math.Log(a.Low), Math.Log(b.Low), 1e-9);
        Assert.Equal(Math.Log(a.Estimate), Math.Log(b.Estimate), 1e-9);
        Assert.Equal(Math.Log(a.High), Math.Log(b.High), 1e-9);
    }
}
