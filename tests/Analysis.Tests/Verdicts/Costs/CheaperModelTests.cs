using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;

namespace Analysis.Tests.Verdicts.Costs;

/// <summary>Who wins by little and burns twice as much says so; who wins by much, or whose costs are not known, does not.</summary>
public sealed class CheaperModelTests
{
    private const int Rounds = 12;

    [Fact]
    public void A_model_that_wins_by_6_percent_and_burns_twice_as_much_says_so()
    {
        var cheaper = Judge(("ParallelFor", 1000, 2100), ("Sequential", 1060, 1000)).Cheaper!;

        Assert.Equal(("Sequential", "ParallelFor", false), (cheaper.Model, cheaper.Than, cheaper.IsTie));
        Assert.Equal(1.06, cheaper.Time.Estimate, 0.01);
        Assert.Equal(2.1, cheaper.Cpu.Estimate, 0.02);
        Assert.InRange(2.1, cheaper.Cpu.Low, cheaper.Cpu.High);
    }

    [Fact]
    public void A_model_that_wins_by_half_may_burn_twice_as_much() => Assert.Null(Judge(("ParallelFor", 1000, 2100), ("Sequential", 1500, 1000)).Cheaper);

    [Fact]
    public void Of_models_as_fast_as_each_other_the_one_that_takes_half_is_named()
    {
        var cell = Judge(("ParallelFor", 1000, 2000), ("Async", 1010, 980), ("Sequential", 1500, 900));

        Assert.Equal((Outcome.Tie, "ParallelFor"), (cell.Outcome, cell.Recommended));
        Assert.Equal(("Async", true), (cell.Cheaper!.Model, cell.Cheaper.IsTie));
    }

    [Fact]
    public void Of_several_cheaper_ones_it_is_the_cheapest()
    {
        var cell = Judge(("ParallelFor", 1000, 4000), ("Async", 1080, 2000), ("Sequential", 1090, 1000));

        Assert.Equal("Sequential", cell.Cheaper!.Model);
        Assert.Equal(4, cell.Cheaper.Cpu.Estimate, 0.05);
    }

    [Fact]
    public void Half_as_much_again_is_not_worth_a_word() => Assert.Null(Judge(("ParallelFor", 1000, 1500), ("Sequential", 1060, 1000)).Cheaper);

    [Fact]
    public void Costs_that_are_not_known_say_nothing()
    {
        Assert.Null(Judge(("ParallelFor", 1000, null), ("Sequential", 1060, 1000)).Cheaper);
        Assert.Null(Judge(("ParallelFor", 1000, 2100), ("Sequential", 1060, null)).Cheaper);
    }

    [Fact]
    public void Of_two_that_are_not_decided_nothing_is_said() =>
        Assert.Null(Judge(noise: 0.2, ("ParallelFor", 1000, 2100), ("Sequential", 1060, 1000)).Cheaper);

    [Fact]
    public void Costs_that_vary_too_much_to_be_told_apart_say_nothing() =>
        Assert.Null(Judge(noise: 0.001, cpuNoise: 0.8, ("ParallelFor", 1000, 2100), ("Sequential", 1060, 1000)).Cheaper);

    [Fact]
    public void What_sleeping_costs_is_nothing_to_save() => Assert.Null(Judge(("Thread", 1000, 40), ("Async", 1060, 10)).Cheaper);

    [Fact]
    public void A_model_that_was_not_measured_is_passed_over()
    {
        var measured = Judge(("ParallelFor", 1000, 2100), ("Sequential", 1060, 1000));
        Case Of(string model, double time, double cpu) => new(Constructed.Cell(), model,
            [.. Enumerable.Range(1, Rounds).Select(round => new RoundSample(round, [time], CpuNanoseconds: cpu))]);
        var run = Constructed.Run(new Case(Constructed.Cell(), "Failed", []), Of("ParallelFor", 1000, 2100), Of("Sequential", 1060, 1000));
        Assert.Equal(measured.Cheaper!.Model, Assert.Single(VerdictEngine.Judge(run, new Rule())).Cheaper!.Model);
    }

    [Fact]
    public void Two_common_rounds_have_a_ratio_of_CPU_time_and_one_has_none()
    {
        Case Of(string model, params double?[] cpu) =>
            new(Constructed.Cell(), model, [.. cpu.Select((each, i) => new RoundSample(i + 1, [1000], CpuNanoseconds: each))]);
        Assert.Equal(2, CpuRatio.Of(Of("A", 200, 200, null), Of("B", 100, 100, 100), new Rule(), 2)!.Value.Estimate, 9);
        Assert.Null(CpuRatio.Of(Of("A", 200, null, null), Of("B", 100, 100, 100), new Rule(), 2));
        // A clock of CPU time that is too coarse says 0.
        Assert.Null(CpuRatio.Of(Of("A", 200, 0, 0), Of("B", 100, 100, 100), new Rule(), 2));
        Assert.Null(CpuRatio.Of(Of("A", 200, 200, 200), Of("B", 100, 0, 0), new Rule(), 2));
    }

    [Fact]
    public void Few_rounds_do_not_tell_what_launches_hide() =>
        Assert.Null(Judge(0.001, 0.001, 3, ("ParallelFor", 1000, 2100), ("Sequential", 1060, 1000)).Cheaper);

    [Fact]
    public void A_single_launch_decides_nothing() => Assert.Null(Judge(0.001, 0.001, 1, ("ParallelFor", 1000, 2100), ("Sequential", 1060, 1000)).Cheaper);

    [Fact]
    public void The_front_is_made_of_the_models_that_none_beats_in_both()
    {
        var cell = Judge(("ParallelFor", 1000, 4000), ("Async", 1300, 5000), ("ThreadPool", 1200, null), ("Sequential", 2000, 1900));

        Assert.Equal(["ParallelFor", "Sequential"], ModelCosts.Front(cell));
    }

    [Fact]
    public void A_model_of_which_a_coarse_clock_says_0_is_not_on_the_front()
    {
        var cell = Judge(("ParallelFor", 1000, 4000), ("Sequential", 2000, 1900));
        static ModelVerdict Zero(ModelVerdict model, double? time, double? cpu) =>
            model with { TypicalNanoseconds = time, Costs = model.Costs! with { CpuNanoseconds = cpu } };
        Assert.Equal(["Sequential"], ModelCosts.Front(cell with { Models = [cell["Sequential"]!, Zero(cell["ParallelFor"]!, 1000, 0)] }));
        Assert.Equal(["Sequential"], ModelCosts.Front(cell with { Models = [cell["Sequential"]!, Zero(cell["ParallelFor"]!, 0, 4000)] }));
    }

    [Fact]
    public void Costs_are_medians_of_rounds_and_null_where_nobody_knows_them()
    {
        var costs = Judge(("ParallelFor", 1000, 4000), ("Sequential", 2000, 1900))["ParallelFor"]!.Costs!;

        Assert.InRange(costs.CpuNanoseconds!.Value, 3990, 4010);
        Assert.Equal((7, null, null), (costs.PeakThreads, costs.VoluntarySwitches, costs.PeakMemoryBytes));
    }

    private static CellVerdict Judge(params (string Model, double Time, double? Cpu)[] models) => Judge(0.002, models);

    private static CellVerdict Judge(double noise, params (string Model, double Time, double? Cpu)[] models) => Judge(noise, 0.002, models);

    private static CellVerdict Judge(double noise, double cpuNoise, params (string Model, double Time, double? Cpu)[] models) =>
        Judge(noise, cpuNoise, Rounds, models);

    /// <summary>Noise that no two models share, and that is not random.</summary>
    private static CellVerdict Judge(double noise, double cpuNoise, int rounds, params (string Model, double Time, double? Cpu)[] models)
    {
        var cases = models.Select((each, model) => new Case(Constructed.Cell(), each.Model,
            [.. Enumerable.Range(1, rounds).Select(round => new RoundSample(
                round, [each.Time * (1 + noise * Wave(round, model))], CpuNanoseconds: each.Cpu * (1 + cpuNoise * Wave(round, model + 1)), PeakThreads: 7))]));
        return Assert.Single(VerdictEngine.Judge(Constructed.Run([.. cases]), new Rule()));
    }

    private static double Wave(int round, int model) => ((round * (model + 1)) % 5 - 2) / 2.0;
}
