using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Calibration;

/// <summary>A small calibration in the normal tests: the published figures come from the command, with more replicates.</summary>
public class CalibratorTests
{
    private const int Replicates = 500;
    private const int Seed = 1;

    private static CalibrationRow Run(string noise, double level, int models, double planted, params int[] looks) =>
        Calibrator.Run([new Setting(noise, level, models, planted, [.. looks])], NoiseList.All, Replicates, Seed)[0];

    public static TheoryData<string> Names => [.. NoiseList.All.Select(noise => noise.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Where_nothing_differs_at_most_one_cell_in_a_hundred_gets_a_winner(string noise)
    {
        foreach (var models in new[] { 2, 7 })
        {
            var row = Run(noise, 0.03, models, 0, 10, 16, 24);
            Assert.InRange(row.FalseWinners.Rate!.Value, 0, 0.01);
            Assert.InRange(row.Coverage.Rate!.Value, row.Nominal - 0.02, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hardly_a_verdict_points_the_wrong_way(string noise) =>
        Assert.InRange(Run(noise, 0.03, 7, 0.01, 10, 16, 24).WrongDirections.Rate!.Value, 0, 0.001);

    [Theory]
    [InlineData(0.03, 0.10, 2)]
    [InlineData(0.03, 0.10, 8)]
    [InlineData(0.015, 0.05, 7)]
    public void Differences_that_matter_are_found(double level, double planted, int models)
    {
        var row = Run("log-normal", level, models, planted, 5, 10, 13);
        Assert.InRange(row.Power.Rate!.Value, 0.93, 1);
        Assert.Equal(0, row.FalseWinners.Count);
    }

    [Fact]
    public void Large_differences_stop_a_cell_early() =>
        Assert.InRange(Run("log-normal", 0.03, 7, 1.0, 5, 10, 13).MeanRounds, 5, 6);

    [Fact]
    public void Few_rounds_claim_little_even_where_a_model_is_bimodal() =>
        Assert.Equal(0, Run("one bimodal", 0.03, 2, 0, 4).FalseWinners.Count);

    [Fact]
    public void The_same_seed_gives_the_same_counts_whatever_the_settings_beside_it()
    {
        ImmutableArray<Setting> settings = [new("drift", 0.03, 4, 0.05, [5, 13]), new("burst", 0.03, 3, 0.5, [5])];
        var together = Calibrator.Run(settings, NoiseList.All, 700, Seed);
        var apart = Calibrator.Run([settings[1]], NoiseList.All, 700, Seed);
        Assert.Equal(together[1], apart[0]);
        Assert.Equal(together, Calibrator.Run(settings, NoiseList.All, 700, Seed));
        Assert.NotEqual(together[1], Calibrator.Run([settings[1]], NoiseList.All, 700, Seed + 1)[0]);
    }

    [Fact]
    public void It_can_tell_that_a_rule_is_bad()
    {
        // 95% intervals read at every look, as is usual elsewhere: a false winner in far more than one cell of a hundred.
        var careless = Calibrator.Run([new("log-normal", 0.03, 2, 0, [5, 8, 12, 16, 20])], NoiseList.All, Replicates, Seed,
            _ => new Rule { FalseWinnerRate = 0.1, WrongDirectionRate = 0.05, ModeGap = 1, Margin = 0.0001 })[0];
        Assert.InRange(careless.FalseWinners.Rate!.Value, 0.1, 0.5);
    }

    [Fact]
    public void Simulated_cells_are_judged_as_real_ones_are()
    {
        double[][] logs = [new double[12], new double[12], new double[12]];
        NoiseList.All[0].Fill(logs, 0.03, SplitMix64.For(9));
        var rule = new Rule { Looks = Looks.At([5, 13]) };
        var run = Verdicts.Constructed.OneCell([.. logs.Select((log, i) => ($"Model{i}", log.Select(Math.Exp).ToArray()))]);
        var judged = VerdictEngine.Judge(run, rule)[0];
        var contenders = run.Cases.Select(@case => Contender.Of(@case, rule, null)).ToImmutableArray();
        var ratios = Ratios.Of(contenders, rule);

        Assert.Equal(judged.Outcome, Competition.Of(ratios).Outcome);
        Assert.Equal(judged.Ratio("Model0", "Model1"), ratios[0, 1]);
    }
}
