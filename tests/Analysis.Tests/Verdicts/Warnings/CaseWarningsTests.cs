using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts.Warnings;

public class CaseWarningsTests
{
    private static readonly double[] GrowingPool = [656e6, 450e6, 301e6];

    private static Warning[] Warnings(Func<int, int, SplitMix64, double> nanoseconds, int rounds = 8, int iterations = 3, int others = 0, ulong seed = 1)
    {
        var random = SplitMix64.For(seed);
        var subject = Case("Thread", nanoseconds, rounds, iterations, random);
        var run = Constructed.Run([subject, .. Enumerable.Range(0, others).Select(i => Case($"Other{i}", nanoseconds, rounds, iterations, random))]);
        return [.. VerdictEngine.Judge(run, new Rule())[0]["Thread"]!.Warnings];
    }

    private static Case Case(string model, Func<int, int, SplitMix64, double> nanoseconds, int rounds, int iterations, SplitMix64 random) =>
        new(Constructed.Cell(), model,
        [
            .. Enumerable
                .Range(1, rounds)
                .Select(round => new RoundSample(round, [.. Enumerable.Range(0, iterations).Select(i => nanoseconds(round, i, random))])),
        ]);

    private static double Noisy(double typical, SplitMix64 random) => typical * Math.Exp(0.03 * random.Normal());

    // A fresh pool that runs 32 sleeps of 50 ms takes 656 ms at first and 301 ms later.
    [Fact]
    public void A_pool_that_still_grows_is_said_to_drift()
    {
        var warning = Assert.Single(Warnings((_, i, random) => Noisy(GrowingPool[i], random)));
        Assert.Equal("drift", warning.Code);
        Assert.Contains("faster", warning.Problem, StringComparison.Ordinal);
        Assert.Contains("0.4", warning.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(warning.Remedy);
    }

    // Parallel.For over sleeps takes 452 or 753 ms.
    [Fact]
    public void Two_groups_of_times_are_said_to_be_modes() =>
        Assert.Equal("several-modes", Assert.Single(Warnings((_, _, random) => Noisy(random.Chance(0.5) ? 452e6 : 753e6, random))).Code);

    [Fact]
    public void A_disturbed_round_is_named()
    {
        var warning = Assert.Single(Warnings((round, _, random) => Noisy(round == 3 ? 200e6 : 100e6, random)));
        Assert.Equal("noisy-round", warning.Code);
        Assert.Contains("round 3", warning.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_slows_down_for_all_models_is_no_mode_of_one() =>
        Assert.Empty(Warnings((round, _, random) => Noisy(round > 4 ? 200e6 : 100e6, random), others: 3));

    [Fact]
    public void Ordinary_noise_raises_hardly_any_warning()
    {
        var warned = 0;
        for (ulong seed = 1; seed <= 500; seed++) warned += Warnings((_, _, random) => Noisy(100e6, random), seed: seed).Length;
        Assert.InRange(warned, 0, 5);
    }

    [Theory]
    [InlineData("Sleep", 9.2e6, true)]
    [InlineData("Sleep", 9.95e6, false)]
    [InlineData("Sleep", 10.1e6, false)]
    [InlineData("Squaring", 9.2e6, false)]
    [InlineData("Sleep", null, false)]
    public void A_model_that_waited_for_less_than_was_asked_did_less(string workload, double? delivered, bool expected)
    {
        var cell = new Cell("IoBoundSleep", workload, "natural", [new Parameter("TaskCount", "4", 4), new Parameter("Grain", "10000000", 10e6, "ns")]);
        var random = SplitMix64.For(1);
        // One round of the eight was short in any case.
        var rounds = Enumerable.Range(1, 8).Select(round => new RoundSample(
            round, [.. Enumerable.Range(0, 3).Select(_ => Noisy(11e6, random))], DeliveredNanoseconds: round == 1 && delivered is not null ? 1e6 : delivered));
        var warnings = VerdictEngine.Judge(Constructed.Run(new Case(cell, "Async", [.. rounds])), new Rule())[0]["Async"]!.Warnings;

        if (!expected) Assert.Empty(warnings);
        else Assert.Contains("its waits of 10 ms took 9.2 ms", Assert.Single(warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_launch_that_waited_for_less_is_told_so_too()
    {
        var cell = new Cell("IoBoundSleep", "Sleep", "natural", [new Parameter("Grain", "10000000", 10e6, "ns")]);
        var run = Constructed.Run(new Case(cell, "Async", [new RoundSample(1, [9e6, 9.1e6, 9.2e6], DeliveredNanoseconds: 9e6)]));
        Assert.Equal(["one-round", "short-waits"], VerdictEngine.Judge(run, new Rule())[0]["Async"]!.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Few_rounds_are_said_to_be_few() =>
        Assert.Equal("few-rounds", Assert.Single(Warnings((_, _, random) => Noisy(100e6, random), rounds: 4)).Code);

    [Fact]
    public void A_hundred_thousand_iterations_are_no_burden() =>
        Assert.DoesNotContain(Warnings((_, _, random) => Noisy(100, random), rounds: 2, iterations: 50_000), warning => warning.Code != "few-rounds");

    // Neither more iterations nor raw measurements tell more of what an empty method takes as long as.
    [Fact]
    public void What_cannot_be_measured_is_not_told_to_measure_more()
    {
        var warning = OfSummary(new SummaryStatistics(0, 0, 0, null, null));
        Assert.Equal("summary-only", warning.Code);
        Assert.Contains("give the benchmark more to do", warning.Remedy, StringComparison.Ordinal);
        Assert.Contains("-measurements.csv", OfSummary(new SummaryStatistics(100, 1, 1, null, null)).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_median_alone_was_measured_and_what_it_lacks_is_said()
    {
        var warning = OfSummary(new SummaryStatistics(null, null, null, 100, null));
        Assert.DoesNotContain("nothing was measured", warning.Problem, StringComparison.Ordinal);
        Assert.Contains("Mean and Error", warning.Remedy, StringComparison.Ordinal);
    }

    private static Warning OfSummary(SummaryStatistics summary) =>
        Assert.Single(VerdictEngine.Judge(Constructed.Run(new Case(Constructed.Cell(), "A", [], summary)), new Rule())[0]["A"]!.Warnings);
}
