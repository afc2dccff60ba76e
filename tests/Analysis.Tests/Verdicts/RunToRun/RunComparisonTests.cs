using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

public sealed class RunComparisonTests
{
    private static CellVerdict Cell(Outcome outcome, params string[] best) =>
        new(Constructed.Cell(), "Sequential", [], outcome, [.. best], null, null);

    private static Accord AccordOf(params CellVerdict?[] verdicts) =>
        SharedCell.Of([.. verdicts.Select(verdict => verdict is null ? ImmutableArray<CellVerdict>.Empty : [verdict])])[0].Accord;

    [Fact]
    public void Runs_are_alike_only_when_all_are_decided_for_the_same()
    {
        Assert.Equal(Accord.Same, AccordOf(Cell(Outcome.Winner, "A"), Cell(Outcome.Winner, "A"), null));
        Assert.Equal(Accord.Same, AccordOf(Cell(Outcome.Tie, "A", "B"), Cell(Outcome.Tie, "B", "A")));
        Assert.Equal(Accord.Open, AccordOf(Cell(Outcome.Winner, "A"), Cell(Outcome.Undecided, "A", "B")));
        Assert.Equal(Accord.Open, AccordOf(Cell(Outcome.Undecided), Cell(Outcome.Undecided)));
        Assert.Equal(Accord.Overlap, AccordOf(Cell(Outcome.Winner, "A"), Cell(Outcome.Tie, "A", "B")));
        Assert.Equal(Accord.Differ, AccordOf(Cell(Outcome.Winner, "A"), Cell(Outcome.Winner, "B"), Cell(Outcome.Undecided)));
        Assert.Equal(Accord.Differ, AccordOf(Cell(Outcome.Tie, "A", "B"), Cell(Outcome.Winner, "A"), Cell(Outcome.Winner, "C")));
        Assert.Equal(Accord.Alone, AccordOf(Cell(Outcome.Winner, "A"), null));
    }

    [Fact]
    public void Later_runs_of_a_machine_are_compared_with_its_earliest()
    {
        var comparison = RunComparison.Of([Judged("one", 3), Judged("two", 1), Judged("one", 1), Judged("one", 2)]);
        Assert.Equal(["A", "B", "C", "D"], comparison.Runs.Select(run => run.Label));
        Assert.Equal([("C", "D"), ("C", "A")], comparison.SameMachine.Select(pair => (pair.Before.Label, pair.After.Label)));
    }

    [Fact]
    public void A_run_of_an_unknown_machine_is_compared_by_times_only_where_no_machine_is_known()
    {
        var unknown = JudgedRun.Of(Constructed.OneCell(("Sequential", [10, 11]), ("Thread", [5, 6])), new Rule());
        Assert.Empty(RunComparison.Of([Judged("one", 1), unknown]).SameMachine);
        Assert.False(Assert.Single(RunComparison.Of([unknown, unknown]).SameMachine).IsMachineKnown);
        Assert.True(Assert.Single(RunComparison.Of([Judged("one", 1), Judged("one", 2)]).SameMachine).IsMachineKnown);
    }

    [Fact]
    public void A_machine_is_called_by_its_processor_and_its_cores()
    {
        string Called(string? cpu, int cores)
        {
            var judged = Judged("slug", 1);
            var machine = judged.Run.Info!.Machine with { Cpu = cpu, LogicalCores = cores };
            return new ComparedRun("A", judged with { Run = judged.Run with { Info = judged.Run.Info with { Machine = machine } } }).Machine;
        }

        Assert.Equal(("AMD EPYC, 2 cores", "slug, 1 core"), (Called("AMD EPYC", 2), Called(null, 1)));
    }

    [Fact]
    public void Labels_go_on_after_Z()
    {
        var comparison = RunComparison.Of([.. Enumerable.Range(1, 28).Select(i => Judged($"machine-{i}", 1))]);
        Assert.Equal(["Z", "AA", "AB"], comparison.Runs.Select(run => run.Label).TakeLast(3));
    }

    [Fact]
    public void A_steady_model_is_guessed_to_be_the_baseline()
    {
        var (small, large) = (Constructed.Cell(grain: 1), Constructed.Cell(grain: 1000));
        var run = Constructed.Run(
            Constructed.Case("Growing", small, 10, 11), Constructed.Case("Steady", small, 50, 51), Constructed.Case("Rare", small, 7, 7),
            Constructed.Case("Growing", large, 1000, 1100), Constructed.Case("Steady", large, 52, 53)) with
        { Baseline = null };
        var filled = BaselineGuess.Fill([run])[0];
        Assert.Equal("Steady", filled.BaselineOf("CpuBoundSquaring"));
        Assert.Equal("baseline-guessed", Assert.Single(filled.Warnings).Code);
        var alone = run with { Cases = [.. run.Cases.Where(@case => @case.Model == "Steady")] };
        Assert.Null(BaselineGuess.Fill([alone])[0].BaselineOf("CpuBoundSquaring"));
    }

    [Fact]
    public void The_baseline_guessed_for_the_first_run_serves_the_others_too()
    {
        static Run Of(double first, double second) => Constructed.OneCell(("First", [first, first]), ("Second", [second, second])) with { Baseline = null };
        var (cell, other) = (Of(1, 2), Of(1, 2) with { Cases = [.. Of(1, 2).Cases.Reverse()] });
        Assert.All(BaselineGuess.Fill([cell, other]), run => Assert.Equal("First", run.BaselineOf("CpuBoundSquaring")));
        Assert.Equal("Second", BaselineGuess.Fill([other])[0].BaselineOf("CpuBoundSquaring"));
    }

    [Fact]
    public void A_marked_baseline_stays()
    {
        var run = Constructed.OneCell(("Sequential", [10, 11]), ("Thread", [5, 6]));
        Assert.Equal("Sequential", BaselineGuess.Fill([run])[0].BaselineOf("CpuBoundSquaring"));
        Assert.Empty(BaselineGuess.Fill([run])[0].Warnings);
    }

    private static JudgedRun Judged(string machine, int day)
    {
        var info = Constructed.Info(12) with
        {
            StartedUtc = new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero),
            Machine = new MachineInfo { Slug = machine, LogicalCores = 2 },
        };
        return JudgedRun.Of(Constructed.OneCell(("Sequential", [10, 11]), ("Thread", [5, 6])) with { Info = info }, new Rule());
    }
}
