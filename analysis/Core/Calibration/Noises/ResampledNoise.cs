using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>
/// Rounds drawn from a real run: a random cell of it, its models in random order, and for each round one of its rounds as a whole, so that what hits several
/// models at once still does. Each value is smoothed a little, since a few rounds repeat otherwise. A round's sign is drawn as well: a skewed sample has
/// several centres (mean, median), and the truth must be one. The level is the run's own. Models beyond those the cell has get rounds of their own.
/// </summary>
public sealed class ResampledNoise(Residuals residuals) : INoise
{
    /// <summary>Standard deviation of the smoothing, in a model's own standard deviations.</summary>
    private const double Smoothing = 0.3;

    private readonly double[][] cellDeviations = [.. residuals.Cells.Select(Deviations)];

    public const string Resampled = "resampled";

    public string Name => Resampled;

    public bool WellBehaved => false;

    public double? OwnLevel => residuals.Level;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        var at = random.Below(residuals.Cells.Length);
        var (cell, deviations) = (residuals.Cells[at], cellDeviations[at]);
        var sources = Shuffled(deviations.Length, random);
        for (var first = 0; first < logs.Length; first += sources.Length)
        {
            Fill(logs.AsSpan(first, Math.Min(sources.Length, logs.Length - first)), cell, deviations, sources, random);
        }
    }

    /// <summary>No source twice: two models with the same residuals would hardly differ, and any difference would be found.</summary>
    private static void Fill(Span<double[]> logs, double[][] cell, double[] deviations, int[] sources, SplitMix64 random)
    {
        var spread = Math.Sqrt(cell.Length / (cell.Length - 1.0) / (1 + Smoothing * Smoothing));
        for (var round = 0; round < logs[0].Length; round++)
        {
            var drawn = cell[random.Below(cell.Length)];
            var sign = random.Chance(0.5) ? spread : -spread;
            for (var model = 0; model < logs.Length; model++)
            {
                var source = sources[model];
                logs[model][round] = sign * (drawn[source] + Smoothing * deviations[source] * random.Normal());
            }
        }
    }

    private static int[] Shuffled(int count, SplitMix64 random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }

    private static double[] Deviations(double[][] cell)
    {
        var deviations = new double[cell[0].Length];
        foreach (var round in cell)
        {
            for (var model = 0; model < deviations.Length; model++) deviations[model] += round[model] * round[model] / cell.Length;
        }
        for (var model = 0; model < deviations.Length; model++) deviations[model] = Math.Sqrt(deviations[model]);
        return deviations;
    }
}
