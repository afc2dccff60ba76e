using Analysis.Reading;
using Analysis.Verdicts;
using Bench.Plan;
using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

public sealed class RefinementTests
{
    [Fact]
    public void Between_two_winners_a_further_grain_of_one_digit_is_measured_without_a_process_per_task()
    {
        PlannedCase[] cases = [.. Cell(100), .. Cell(1_000)];

        var found = Refinement.Of(Winners((cases[0], "Sequential"), (cases[^1], "Async")), cases);

        Assert.Equal([Planned.Squaring("Sequential", grain: 300), Planned.Squaring("Async", grain: 300)], found);
    }

    [Fact]
    public void The_same_winner_needs_no_further_grain()
    {
        PlannedCase[] cases = [.. Cell(100), .. Cell(1_000)];

        Assert.Empty(Refinement.Of(Winners((cases[0], "Async"), (cases[^1], "Async")), cases));
    }

    [Fact]
    public void Grains_that_are_near_need_nothing_between_them()
    {
        PlannedCase[] cases = [.. Cell(100), .. Cell(300)];

        Assert.Empty(Refinement.Of(Winners((cases[0], "Sequential"), (cases[^1], "Async")), cases));
    }

    [Fact]
    public void Sleeps_have_no_crossover()
    {
        PlannedCase[] cases = [Planned.Sleep("Sequential", 4, 1), Planned.Sleep("Async", 4, 1), Planned.Sleep("Sequential", 4, 10),
            Planned.Sleep("Async", 4, 10)];

        Assert.Empty(Refinement.Of(Winners((cases[0], "Sequential"), (cases[^1], "Async")), cases));
    }

    private static PlannedCase[] Cell(long grain) =>
        [Planned.Squaring("Sequential", grain: grain), Planned.Squaring("Async", grain: grain), Planned.Squaring("ProcessPerTask", grain: grain)];

    private static Dictionary<Cell, CellVerdict> Winners(params (PlannedCase Case, string Winner)[] cells) => cells.ToDictionary(
        each => each.Case.Cell(), each => new CellVerdict(each.Case.Cell(), "Sequential", [], Outcome.Winner, [each.Winner], null, null));
}
