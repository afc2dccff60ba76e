using System.Collections.Immutable;
using Analysis.Calibration.Noises;
using Analysis.Figures;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>What a run's verdicts are worth: how the engine does on simulated cells with this run's noise, rounds and number of models.</summary>
/// <param name="FewestRounds">Rounds of the cell that has the fewest.</param>
/// <param name="MostRounds">Rounds of the cell that has the most.</param>
/// <param name="Models">Models of a typical cell.</param>
/// <param name="Level">Typical standard deviation of a launch, 0.03 for 3%.</param>
/// <param name="NoisiestLevel">The same in the noisiest tenth of the comparisons, at least.</param>
/// <param name="FalseWinners">Cells without a difference in which a winner was named.</param>
/// <param name="Powers">For each planted difference the cells in which it was found.</param>
public sealed record OwnCalibration(
    int FewestRounds, int MostRounds, int Models, double Level, double NoisiestLevel, Share FalseWinners,
    ImmutableArray<(double Difference, Share Found)> Powers)
{
    /// <summary>
    /// Simulated cells: of those where nothing differs so many that a tenth of a percent shows, since false winners are rare; of each difference so many that
    /// its share is known to a few percent, as it is said. At least a hundred.
    /// </summary>
    private const int MostReplicates = 2000, MostOfDifference = 500, FewestReplicates = 100;

    /// <summary>Simulated launches for each difference at most, so that a report of thousands of rounds does not wait for this.</summary>
    private const int Launches = 1_000_000;

    private const int Seed = 1;

    private static readonly ImmutableArray<double> Differences = [0.05, 0.10];

    /// <summary>From the run's own rounds, or <c>null</c> when they are too few to know its noise, or too many to simulate.</summary>
    public static OwnCalibration? Of(JudgedRun judged)
    {
        var residuals = Residuals.Of(judged.Cells);
        if (residuals.Level is not { } level) return null;
        var cells = judged.Cells.Where(cell => cell.Evidence == Evidence.Rounds).ToArray();
        var rounds = cells.Select(cell => cell.Models.Max(model => model.Rounds)).ToArray();
        var models = (int)Median.Of([.. cells.Select(cell => (double)cell.Models.Count(model => model.Evidence == Evidence.Rounds))]);
        var replicates = Math.Min(MostReplicates, Launches / Math.Max(1, models * rounds.Max()));
        if (replicates < FewestReplicates) return null;
        var none = new Setting(ResampledNoise.Resampled, level, models, 0, Looks(judged.Run, rounds.Max()));
        return new OwnCalibration(
            rounds.Min(), rounds.Max(), models, level, residuals.NoisiestLevel ?? level, Simulated([none], replicates)[0].FalseWinners,
            [
                .. Differences.Zip(Simulated([.. Differences.Select(planted => none with { Planted = planted })], Math.Min(MostOfDifference, replicates)),
                    (difference, row) => (difference, row.Power)),
            ]);

        ImmutableArray<CalibrationRow> Simulated(ImmutableArray<Setting> settings, int cells) =>
            Calibrator.Run(settings, [new ResampledNoise(residuals)], cells, Seed, _ => judged.Rule);
    }

    /// <summary>The looks that were really taken: those planned until then, and the end.</summary>
    private static ImmutableArray<int> Looks(Run run, int most)
    {
        var planned = run.Info is { Looks.IsDefaultOrEmpty: false } info ? info.Looks : [];
        return [.. planned.Where(look => look > 1 && look < most), most];
    }

    /// <summary>One sentence, for beside the answer.</summary>
    public string Sentence()
    {
        var rounds = FewestRounds == MostRounds ? Numbers.Text(MostRounds) : $"{Numbers.Text(FewestRounds)} to {Numbers.Text(MostRounds)}";
        var found = string.Join(", ", Powers.Select(power => $"of {Percent.Text(power.Difference, 0)} in {Percent.Text(power.Found.Rate, 0)}"));
        var falseWinners = FalseWinners.Count == 0 ? $"fewer than {Percent.Text(FalseWinners.Bounds().High, 1)}" : Percent.Text(FalseWinners.Rate, 1);
        return $"What these verdicts are worth: with {rounds} rounds at this run's noise (a launch varies by {Percent.Text(Level, 1)} in the typical "
            + $"comparison, by {Percent.Text(NoisiestLevel, 1)} or more in the noisiest tenth), simulation finds false winners in {falseWinners} of cells "
            + $"where nothing differs, and finds differences {found} of cells.";
    }
}
