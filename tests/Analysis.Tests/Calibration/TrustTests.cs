using Analysis.Calibration;
using Analysis.Reading;
using Analysis.Tests.Verdicts;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Calibration;

/// <summary>Believing that one launch stands for all: what it decides, and what it risks.</summary>
public sealed class TrustTests
{
    private static readonly Rule trusting = new() { Trust = Trust.Launch };

    [Fact]
    public void A_report_s_own_intervals_decide_at_face_value()
    {
        // 100 ± 1 and 107 ± 1 at 99.9% each: the ratio lies between 106 / 101 and 108 / 99.
        var cell = VerdictEngine.Judge(Constructed.Run(Summary("A", 100), Summary("B", 107)), trusting)[0];
        var ratio = cell.Ratio("A", "B")!.Value;
        Assert.Equal((106.0 / 101, 108.0 / 99), (ratio.Low, ratio.High));
        Assert.Equal(["A"], cell.Best);
        Assert.Equal(Outcome.Undecided, VerdictEngine.Judge(Constructed.Run(Summary("A", 100), Summary("B", 107)), new Rule())[0].Outcome);
    }

    [Fact]
    public void Iterations_of_one_launch_decide_at_face_value()
    {
        Case One(string model, double typical) =>
            new(Constructed.Cell(), model, [new RoundSample(1, [.. Enumerable.Range(0, 15).Select(i => typical + i % 3)])]);
        var run = Constructed.Run(One("A", 100), One("B", 110));
        Assert.Equal(Outcome.Winner, VerdictEngine.Judge(run, trusting)[0].Outcome);
        Assert.Equal(Outcome.Undecided, VerdictEngine.Judge(run, new Rule())[0].Outcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void More_launches_of_the_same_decide_no_less_in_a_gate(int launches)
    {
        Case Launches(double typical) => new(Constructed.Cell(), "A",
            [.. Enumerable.Range(1, launches).Select(round => new RoundSample(round, [.. Enumerable.Range(0, 15).Select(i => typical + (i + round) % 3)]))]);
        var change = Assert.Single(Changes.Between(Constructed.Run(Launches(100)), Constructed.Run(Launches(110)), trusting).Common);
        Assert.Equal(Gate.Regressed, change.Gate);
    }

    [Theory]
    // Equal models are called different where their distance d leaves the interval's half-width h and, with it, the margin m: |d| > max(h, m − h).
    // Launches that vary by 3% give d a scatter of √2 · 3%. Welch's h is t(0.1%, 28) · 1% · √(2/15) = 1.24%,
    // that of two reports twice t(0.05%, 14) · 1% / √15 = 2.14%.
    [InlineData(false, 0.39)]
    [InlineData(true, 0.52)]
    public void It_keeps_its_error_where_launches_are_alike_and_loses_it_where_they_vary(bool isSummary, double different)
    {
        Assert.InRange(Different(0, isSummary, Trust.Launch), 0, 0.01);
        Assert.InRange(Different(0.03, isSummary, Trust.Launch), different - 0.04, different + 0.04);
        Assert.InRange(Different(0.03, isSummary, Trust.Rounds), 0, 0.01);
    }

    [Fact]
    public void What_it_risks_is_said_for_launches_like_the_run_s_own_and_only_when_it_is_asked_for()
    {
        var run = Constructed.Run(Summary("A", 100), Summary("B", 107));
        var risk = TrustRisk.Of(JudgedRun.Of(run, trusting))!;
        // Error / deviation is 1.11, and t of 0.05% a side over √n is 1.128 at 14 iterations and 1.069 at 15. 0.9 / 100 and 0.9 / 107 have the median 0.87%.
        Assert.Equal((14, 0.0087, true), (risk.Launch.Iterations, Math.Round(risk.Launch.Spread, 4), risk.Launch.IsSummary));
        Assert.Contains("where launches vary by 6%", risk.OfDifferences, StringComparison.Ordinal);
        Assert.Contains("WithLaunchCount(5)", risk.OfAlarms, StringComparison.Ordinal);
        Assert.Null(TrustRisk.Of(JudgedRun.Of(run, new Rule())));
    }

    private static double Different(double level, bool isSummary, Trust trust) => Calibrator.Run(
        [new Setting("log-normal", level, 2, 0, [1]) { Launch = new OneLaunch(15, 0.01, isSummary, trust) }],
        NoiseList.All, 2000, 1)[0].FalseDifferences.Rate!.Value;

    private static Case Summary(string model, double mean) => new(Constructed.Cell(), model, [], new SummaryStatistics(mean, 1, 0.9, null, null));
}
