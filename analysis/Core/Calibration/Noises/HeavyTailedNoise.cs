namespace Analysis.Calibration.Noises;

/// <summary>Student's t with 3 degrees of freedom, scaled to the level's standard deviation: now and then a launch is far off, on either side.</summary>
public sealed class HeavyTailedNoise : INoise
{
    public string Name => "heavy-tailed";

    public bool WellBehaved => true;

    public void Fill(double[][] logs, double level, RandomNumbers random)
    {
        foreach (var model in logs)
        {
            for (var round = 0; round < model.Length; round++) model[round] = level / Math.Sqrt(3) * StudentThree(random);
        }
    }

    private static double StudentThree(RandomNumbers random)
    {
        var (a, b, c) = (random.NextNormal(), random.NextNormal(), random.NextNormal());
        return random.NextNormal() / Math.Sqrt((a * a + b * b + c * c) / 3);
    }
}
