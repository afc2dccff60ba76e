using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>What is left of real rounds when the model and the machine's common pace are taken out: log units, by cell, round and model.</summary>
/// <param name="Cells">Cells with at least <see cref="FewestRounds"/> rounds that all of two or more models share.</param>
public sealed record Residuals(ImmutableArray<double[][]> Cells)
{
    /// <summary>Fewer rounds say too little about what rounds do.</summary>
    public const int FewestRounds = 4;

    /// <summary>Typical standard deviation of one launch, or <c>null</c> when there is no cell: 0.03 is 3%.</summary>
    public double? Level => Cells.IsEmpty ? null : Median.Of([.. Cells.SelectMany(PairLevels)]);

    /// <summary>The same in the noisiest tenth of the comparisons, at least: one typical figure hides that noise differs from case to case.</summary>
    public double? NoisiestLevel
    {
        get
        {
            var levels = Cells.SelectMany(PairLevels).Order().ToArray();
            return levels.Length == 0 ? null : levels[levels.Length * 9 / 10];
        }
    }

    /// <summary>From the rounds behind the verdicts.</summary>
    public static Residuals Of(ImmutableArray<CellVerdict> cells) => new(
    [
        .. cells.Select(cell => OfCell([.. cell.Models.Where(model => model.Rounds >= FewestRounds)])).OfType<double[][]>(),
    ]);

    private static double[][]? OfCell(ImmutableArray<ModelVerdict> models)
    {
        if (models.Length < 2) return null;
        var logs = models.Select(model => model.RoundNanoseconds.ToDictionary(point => point.Round, point => Math.Log(point.Nanoseconds))).ToArray();
        var rounds = logs.Select(model => model.Keys.AsEnumerable()).Aggregate(Enumerable.Intersect).Order().ToArray();
        if (rounds.Length < FewestRounds) return null;
        var residuals = rounds.Select(round => logs.Select(model => model[round]).ToArray()).ToArray();
        for (var model = 0; model < models.Length; model++) Centre(residuals, model);
        foreach (var round in residuals)
        {
            var pace = Median.Of(round);
            for (var model = 0; model < round.Length; model++) round[model] -= pace;
        }
        for (var model = 0; model < models.Length; model++) Centre(residuals, model);
        return residuals;
    }

    private static void Centre(double[][] residuals, int model)
    {
        var typical = Median.Of([.. residuals.Select(round => round[model])]);
        foreach (var round in residuals) round[model] -= typical;
    }

    /// <summary>Standard deviations of the paired differences, over √2: what each of the two launches contributes.</summary>
    private static IEnumerable<double> PairLevels(double[][] residuals)
    {
        for (var i = 0; i < residuals[0].Length; i++)
        {
            for (var j = i + 1; j < residuals[0].Length; j++)
            {
                var pair = LogRatio.Paired([.. residuals.Select(round => round[i] - round[j])], 0);
                yield return pair.StandardError * Math.Sqrt(residuals.Length / 2.0);
            }
        }
    }
}
