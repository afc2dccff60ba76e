using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

/// <summary>What share of cells is decided by one launch, by two, by three and so on.</summary>
public class MoreEvidenceSimulationTests
{
    private static readonly int[] Counts = [1, 2, 3, 5, 8, 9, 13, 20];

    /// <summary>How many of 300 cells are decided for the model that is truly faster, and how many against it.</summary>
    private static (int Right, int Wrong) Decided(double ratio, int launches)
    {
        var (right, wrong) = (0, 0);
        for (var cell = 0; cell < 300; cell++)
        {
            var random = SplitMix64.For((ulong)cell);
            var run = Constructed.Run(
                MoreEvidenceTests.Launches("Fast", 1000, 0.02, 0.01, launches, random),
                MoreEvidenceTests.Launches("Slow", 1000 * ratio, 0.02, 0.01, launches, random));
            var verdict = VerdictEngine.Judge(run, new Rule())[0];
            if (verdict.Outcome != Outcome.Winner) continue;
            if (verdict.Best[0] == "Fast") right++;
            else wrong++;
        }
        return (right, wrong);
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(1.3)]
    [InlineData(1.7)]
    public void The_share_that_is_decided_does_not_fall_with_more_launches(double ratio)
    {
        var shares = Counts.Select(launches => Decided(ratio, launches)).ToArray();
        // Three cells in 300 are a sample's own scatter.
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second.Right >= pair.First.Right - 3, string.Join(' ', shares)));
        Assert.All(shares, share => Assert.Equal(0, share.Wrong));
        Assert.True(shares[^1].Right == 300, string.Join(' ', shares));
    }
}
