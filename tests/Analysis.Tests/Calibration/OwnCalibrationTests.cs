using System.Globalization;
using Analysis.Calibration;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Calibration;

public class OwnCalibrationTests
{
    private static Run Run(double level, int rounds, int cells = 6, int models = 7)
    {
        var random = SplitMix64.For(11);
        return Verdicts.Constructed.Run(
        [
            .. from cell in Enumerable.Range(1, cells)
               from model in Enumerable.Range(0, models)
               select Verdicts.Constructed.Case($"Model{model}", Verdicts.Constructed.Cell(cell),
                   [.. Enumerable.Range(0, rounds).Select(_ => 1000 * (1 + model) * Math.Exp(level * random.Normal()))]),
        ]) with
        { Info = Verdicts.Constructed.Info(5, 10, 13) };
    }

    private static JudgedRun Judged(Run run) => JudgedRun.Of(run, Rule.For(run));

    [Fact]
    public void The_noise_of_the_run_is_found_again() =>
        Assert.InRange(Residuals.Of(Judged(Run(0.03, 12)).Cells).Level!.Value, 0.027, 0.032);

    [Fact]
    public void A_quiet_run_is_worth_more_than_a_noisy_one()
    {
        var (quiet, noisy) = (OwnCalibration.Of(Judged(Run(0.005, 13)))!, OwnCalibration.Of(Judged(Run(0.1, 13)))!);

        Assert.Equal((13, 13, 7), (quiet.FewestRounds, quiet.MostRounds, quiet.Models));
        Assert.InRange(quiet.Powers[0].Found.Rate!.Value, 0.9, 1);
        Assert.InRange(noisy.Powers[0].Found.Rate!.Value, 0, 0.1);
        Assert.InRange(noisy.FalseWinners.Rate!.Value, 0, 0.01);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    public void It_says_so_in_one_sentence_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var sentence = OwnCalibration.Of(Judged(Run(0.005, 13)))!.Sentence();
        Assert.Matches(
            @"^What these verdicts are worth: with 13 rounds at this run's noise \(a launch varies by 0\.\d% in the typical comparison, by 0\.\d% or more "
                + @"in the noisiest tenth\), simulation finds false winners in (fewer than )?\d\.\d% of cells where nothing differs, and finds differences "
                + @"of 5% in \d+%, of 10% in \d+% of cells\.$",
            sentence);
    }

    // Six cells of 1% and two of 20%: the typical comparison tells nothing of the two.
    [Fact]
    public void Quiet_and_noisy_cells_are_not_pooled_into_one_figure()
    {
        var (quiet, noisy) = (Run(0.01, 13, cells: 6), Run(0.2, 13, cells: 8));
        var mixed = quiet with { Cases = [.. quiet.Cases, .. noisy.Cases.Skip(quiet.Cases.Length)] };
        var worth = OwnCalibration.Of(Judged(mixed))!;
        Assert.InRange(worth.Level, 0.005, 0.02);
        Assert.InRange(worth.NoisiestLevel, 0.15, 0.3);
    }

    [Fact]
    public void Too_few_rounds_say_nothing_about_the_noise() => Assert.Null(OwnCalibration.Of(Judged(Run(0.03, 3))));

    [Theory]
    [InlineData(13, 2000)]
    [InlineData(400, 357)]
    [InlineData(2000, null)]
    public void The_more_rounds_the_fewer_cells_are_simulated(int rounds, int? replicates)
    {
        var worth = OwnCalibration.Of(Judged(Run(0.03, rounds, cells: 1)));
        Assert.Equal(replicates, (int?)worth?.FalseWinners.Of);
    }

    [Fact]
    public void A_run_with_missing_rounds_and_models_has_a_worth_too()
    {
        var run = Run(0.03, 6);
        Assert.NotNull(OwnCalibration.Of(Judged(run with { Cases = [.. run.Cases.Where((_, i) => i % 5 != 0)] })));
    }
}
