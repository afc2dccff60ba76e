using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>How often a gate fails although nothing changed.</summary>
public sealed class FalseAlarmSimulationTests
{
    [Theory]
    [InlineData(5, 0.05)]
    [InlineData(12, 0.03)]
    public void Forty_unchanged_cases_hardly_ever_raise_an_alarm(int rounds, double noise)
    {
        var random = new Random(2);
        var alarms = 0;
        for (var replicate = 0; replicate < 400; replicate++)
        {
            var names = Enumerable.Range(0, 40).Select(i => $"Model{i}").ToArray();
            Run Measure() => Constructed.OneCell([.. names.Select(name => (name, Noisy(random, rounds, noise)))]);
            if (Changes.Between(Measure(), Measure(), new Rule()).Common.Any(change => change.Gate == Gate.Regressed)) alarms++;
        }
        // The budget is 1%: 4 of 400 are expected at a difference of exactly the margin, none at all when nothing changed.
        Assert.Equal(0, alarms);
    }

    private static double[] Noisy(Random random, int rounds, double noise) =>
        [.. Enumerable.Range(0, rounds).Select(_ => 1000 * Math.Exp(noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2))];
}
