using Analysis.Tests.Verdicts;
using Analysis.Verdicts;
using Analysis.Verdicts.Fleets;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Fleets;

/// <summary>Runs of many machines, from their verdicts.</summary>
public sealed class FleetTests
{
    private static JudgedRun Judged(int machine, int cores, string winner, string system = "Linux", string? named = null)
    {
        double[] Ten(string model) => [.. Enumerable.Range(0, 10).Select(i => (model == winner ? 100 : 200) + 0.1 * (i % 3))];
        var info = Constructed.Info() with
        {
            Run = $"run{machine}",
            Machine = new MachineInfo { Slug = named ?? $"machine-{machine:00}", Cpu = "AMD EPYC", LogicalCores = cores, OperatingSystem = system },
        };
        return JudgedRun.Of(Constructed.OneCell(("Thread", Ten("Thread")), ("Async", Ten("Async"))) with { Info = info }, new Rule());
    }

    private static Fleet? Of(params JudgedRun[] runs) => Fleet.Of(RunComparison.Of(runs));

    private static JudgedRun[] ByCores(int count, int stray = -1) =>
        [.. Enumerable.Range(0, count).Select(i => Judged(i, i % 3 == 0 ? 2 : 8, i % 3 == 0 == (i != stray) ? "Thread" : "Async"))];

    [Fact]
    public void What_tells_the_winner_is_found_where_runs_differ()
    {
        var explanation = Assert.Single(Of(ByCores(18))!.Explanations);
        Assert.Equal(new Split(Fact.Cores, "2", 8), Assert.IsType<Branch>(explanation.Tree).Split);
        Assert.Equal((0, 18), (explanation.Error, explanation.Runs));
        Assert.Equal(6 / 18.0, explanation.GuessError, 9);
    }

    [Fact]
    public void Where_all_end_alike_there_is_nothing_to_explain()
    {
        var fleet = Of([.. Enumerable.Range(0, 9).Select(i => Judged(i, i % 3 == 0 ? 2 : 8, "Thread"))])!;
        Assert.Empty(fleet.Explanations);
        Assert.Empty(fleet.Outliers);
    }

    [Fact]
    public void Seven_machines_are_no_fleet_however_many_runs_they_have()
    {
        Assert.NotNull(Of(ByCores(8)));
        Assert.Null(Of(ByCores(7)));
        Assert.Null(Of([.. ByCores(7), .. ByCores(7)]));
        Assert.Null(Of([.. ByCores(8).Select(judged => judged with { Run = judged.Run with { Info = null } })]));
    }

    [Fact]
    public void Runs_that_did_not_decide_and_runs_of_no_known_machine_explain_nothing()
    {
        var (tied, unknown, open) = (Judged(90, 2, "nobody"), Judged(91, 2, "Async"), Judged(92, 2, "Async"));
        unknown = unknown with { Run = unknown.Run with { Info = null } };
        open = open with { Cells = [.. open.Cells.Select(cell => cell with { Outcome = Outcome.Undecided })] };
        // A tie is decided, too.
        Assert.Equal(19, Assert.Single(Of([.. ByCores(18), tied, unknown, open])!.Explanations).Runs);
    }

    [Fact]
    public void Machines_that_have_the_same_in_common_are_a_group_and_the_largest_comes_first()
    {
        var fleet = Of([.. ByCores(9), Judged(20, 8, "Async", "Windows"), Judged(21, 8, "Async", "Windows", named: "machine-20")])!;
        Assert.Equal(
            [(8, "Linux", 6), (2, "Linux", 3), (8, "Windows", 1)],
            fleet.Groups.Select(group => (group.Cores, group.System!, group.Machines)));
        Assert.Equal([9, 10], fleet.Groups[2].Runs.AsEnumerable());
        Assert.All(fleet.Groups, group => Assert.Equal("AMD", group.Vendor));
    }

    [Fact]
    public void Groups_of_as_many_machines_come_by_their_cores_then_by_vendor_and_system()
    {
        (int Cores, string? Vendor, string? System)[] expected =
            [(2, null, "Linux"), (2, "AMD", "Linux"), (2, "AMD", "Windows"), (2, "Intel", "Linux"), (16, "AMD", "Linux")];
        var machines = expected.Reverse().Select((each, i) => new MachineFacts($"m{i}", each.Cores, each.Vendor, each.System, ".NET 10"));
        Assert.Equal(expected, MachineGroup.Of([.. machines]).Select(group => (group.Cores, group.Vendor, group.System)));
    }

    [Fact]
    public void Models_that_are_tied_are_the_same_tie_in_whatever_order_they_are_listed()
    {
        JudgedRun Tied(int machine) => Judged(machine, 2, "nobody");
        JudgedRun Turned(JudgedRun judged) => judged with { Cells = [.. judged.Cells.Select(cell => cell with { Best = [.. cell.Best.Reverse()] })] };
        JudgedRun[] runs = [.. Enumerable.Range(0, 8).Select(i => i % 2 == 0 ? Tied(i) : Turned(Tied(i))), Judged(8, 2, "Thread"), Judged(9, 2, "Async")];
        Assert.Equal(2, runs[0].Cells[0].Best.Length);
        var leaf = Assert.IsType<Leaf>(Assert.Single(Of(runs)!.Explanations).Tree);
        Assert.Equal(("Async, Thread", 8, 10), (leaf.Label, leaf.Agreeing, leaf.Runs));
    }

    [Fact]
    public void The_machine_that_ends_otherwise_than_those_like_it_is_named()
    {
        var outlier = Assert.Single(Of(ByCores(18, stray: 4))!.Outliers);
        Assert.Equal(("machine-04", 1, 1), (outlier.Machine.Name, outlier.Wrong, outlier.Cells));
    }

    /// <summary>What is expected of a machine, by so many of so many others, and whether it ended so.</summary>
    private static Prediction Predicted(string machine, bool asExpected, int agreeing = 10, int runs = 10) => new(
        new Ended(new MachineFacts(machine, 2, null, null, ".NET 10"), [asExpected ? "A" : "B"]), new Leaf(["A"], "A", agreeing, runs));

    [Fact]
    public void An_outlier_ends_otherwise_in_half_of_the_cells_in_which_four_of_five_others_agree()
    {
        Prediction[] predictions =
        [
            Predicted("half", true), Predicted("half", false), Predicted("third", true), Predicted("third", true), Predicted("third", false),
            Predicted("unsure", false, 7), Predicted("sure", false, 8), Predicted("never", true), Predicted("twice", false), Predicted("twice", false),
        ];
        Assert.Equal(
            [("twice", 2, 2), ("half", 1, 2), ("sure", 1, 1)],
            Outlier.Of([.. predictions]).Select(each => (each.Machine.Name, each.Wrong, each.Cells)));
    }

    [Fact]
    public void A_tie_with_the_expected_winner_is_no_contradiction() =>
        Assert.False(new Prediction(new Ended(new MachineFacts("m", 2, null, null, ""), ["A", "B"]), new Leaf(["B"], "B", 9, 9)).IsWrong);
}
