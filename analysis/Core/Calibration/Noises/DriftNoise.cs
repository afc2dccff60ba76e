using Analysis.Statistics;

namespace Analysis.Calibration.Noises;

/// <summary>
/// The machine speeds up and slows down over time, within rounds and across them, while the cases of a round run in random order: a
/// slow random walk with a memory of three rounds and three times the level's size, a trend of ten levels over ten rounds, and independent noise on top.
/// </summary>
public sealed class DriftNoise : INoise
{
    private const double MemoryRounds = 3;
    private const double WalkLevels = 3;
    private const double TrendLevelsPerRound = 1;

    public string Name => "drift";

    public bool WellBehaved => false;

    public void Fill(double[][] logs, double level, SplitMix64 random)
    {
        var walk = level * WalkLevels * random.Normal();
        var trend = level * TrendLevelsPerRound * (random.Chance(0.5) ? 1 : -1);
        var now = 0.0;
        var times = new double[logs.Length];
        var order = new int[logs.Length];
        for (var round = 0; round < logs[0].Length; round++)
        {
            for (var model = 0; model < logs.Length; model++) (times[model], order[model]) = (round + random.Uniform(), model);
            Array.Sort(times, order);
            for (var place = 0; place < order.Length; place++)
            {
                var keep = Math.Exp(-(times[place] - now) / MemoryRounds);
                walk = keep * walk + Math.Sqrt(1 - keep * keep) * level * WalkLevels * random.Normal();
                now = times[place];
                logs[order[place]][round] = walk + trend * now + level * random.Normal();
            }
        }
    }
}
