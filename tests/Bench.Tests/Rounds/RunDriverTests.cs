using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;
using Bench.Plan;
using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

public sealed class RunDriverTests : IDisposable
{
    /// <summary>Of the plan: three crews that compute, two that sleep.</summary>
    private const int LaunchesARound = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly FakeMeasurer _measurer;
    private readonly FakeJudge _judge = new();
    private readonly SilentScreen _screen = new();
    private readonly CancellationTokenSource _stop = new();

    public RunDriverTests() => _measurer = new FakeMeasurer(_clock);

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_run_where_nothing_is_decided_goes_to_the_last_look()
    {
        Assert.Equal(StopReason.RoundLimit, Run(Planned.Plan(2, 3, 5)));

        Assert.Equal(5 * LaunchesARound, _measurer.Launched.Count);
        Assert.Equal([2, 3, 5], _judge.Looks);
        Assert.Equal(5, Info().RoundsDone);
    }

    [Fact]
    public void A_run_ends_at_the_look_that_decides_everything()
    {
        _judge.Models = (run, _) => Rounds(run) < 3 ? Planned.Models : [];

        Assert.Equal(StopReason.Decided, Run(Planned.Plan(2, 3, 5)));

        Assert.Equal(3, _measurer.Launched.Max(launch => launch.Round));
    }

    [Fact]
    public void Only_undecided_cells_go_on()
    {
        var open = Planned.Squaring("Sequential").Cell();
        _judge.Models = (_, cell) => cell == open ? Planned.Models : [];

        Run(Planned.Plan(2, 4));

        Assert.All(After(2), @case => Assert.Equal(open, @case.Cell()));
        Assert.Equal(2 * 2, After(2).Count());
    }

    [Fact]
    public void Models_that_are_beaten_in_a_cell_stop_there()
    {
        _judge.Models = (_, cell) => cell.Suite == "IoBoundSleep" ? Planned.Models : ["Sequential", "Thread"];

        Run(Planned.Plan(2, 4));

        Assert.All(After(2).Where(@case => @case.Model == "ProcessPerTask"), @case => Assert.Equal("IoBoundSleep", @case.Suite));
        Assert.Equal(2, After(2).Count(@case => @case.Model == "ProcessPerTask"));
    }

    [Fact]
    public void Settled_cells_take_part_in_every_second_round_only()
    {
        _judge.Settled = cell => cell.Suite == "IoBoundSleep";

        Run(Planned.Plan(2, 6));

        Assert.Equal([1, 2, 4, 6, 8, 10], RoundsOf("IoBoundSleep"));
        Assert.Equal([1, 2, 3, 4, 5, 6], RoundsOf("CpuBoundSquaring"));
    }

    [Fact]
    public void Where_everything_fails_nothing_is_decided_and_the_run_ends()
    {
        _measurer.Makespans = (_, _) => [];

        Assert.Equal(StopReason.RoundLimit, Run(Planned.Plan(2)));
    }

    [Fact]
    public void Rounds_that_would_end_after_the_limit_are_not_started()
    {
        var plan = Planned.Plan(2, 12);
        _measurer.PerLaunch = plan.Profile.Limit / (5.5 * LaunchesARound);

        Assert.Equal(StopReason.TimeLimit, Run(plan));

        Assert.Equal(5, _measurer.Launched.Max(launch => launch.Round));
        Assert.All(_measurer.Launched.GroupBy(launch => launch.Round), round => Assert.Equal(LaunchesARound, round.Count()));
    }

    [Fact]
    public void The_fewest_rounds_are_measured_whatever_they_take()
    {
        var plan = Planner.Plan(new PlanRequest(Planned.Profile(2, 5) with { FewestRounds = 3 }, []), Planned.Suites);
        _measurer.PerLaunch = plan.Profile.Limit;

        Assert.Equal(StopReason.TimeLimit, Run(plan));

        Assert.Equal(3, Info().RoundsDone);
    }

    [Fact]
    public void An_interruption_ends_the_run_before_the_next_launch()
    {
        _measurer.Makespans = (_, launch) =>
        {
            if (launch.Order == 3) _stop.Cancel();
            return [1];
        };

        Assert.Equal(StopReason.Interrupted, Run(Planned.Plan(2)));

        Assert.Equal(3, _measurer.Launched.Count);
    }

    [Fact]
    public void A_launch_that_was_killed_by_the_interruption_has_not_failed()
    {
        _measurer.Breaks = _ =>
        {
            _stop.Cancel();
            return true;
        };

        Assert.Equal(StopReason.Interrupted, Run(Planned.Plan(2)));

        Assert.Empty(_screen.Failures);
        Assert.DoesNotContain(Info().Warnings, warning => warning.Code == FailedCases.Code);
    }

    [Fact]
    public void A_failing_case_is_named_once_and_the_others_go_on()
    {
        _measurer.Makespans = (@case, _) => @case is { Model: "Thread", Grain: 100 } ? [] : [1, 1, 1];

        Run(Planned.Plan(3));

        Assert.Equal(2, _screen.Failures.Count);
        Assert.Equal(2, Info().Warnings.Count(warning => warning.Code == FailedCases.Code));
        Assert.DoesNotContain(After(1), @case => @case is { Model: "Thread", Grain: 100 });
        Assert.Equal(2 * 3, After(1).Count(@case => @case.Model == "Thread"));
    }

    [Fact]
    public void A_case_that_fails_in_a_later_round_does_not_keep_its_cell_from_its_look()
    {
        _measurer.Makespans = (@case, launch) => launch.Round == 2 && @case is { Model: "Thread", Grain: 100 } ? [] : [1, 1, 1];

        Assert.Equal(StopReason.RoundLimit, Run(Planned.Plan(3)));

        Assert.Equal(3, Info().RoundsDone);
    }

    [Fact]
    public void A_process_that_fails_as_a_whole_is_repeated_with_each_case_alone()
    {
        _measurer.Breaks = launch => launch.Cases.Any(@case => @case is { Model: "Thread", Grain: 100, TaskCount: 4 });

        Run(Planned.Plan(1));

        Assert.Equal(LaunchesARound + 4, _measurer.Launched.Count);
        Assert.StartsWith("CpuBoundSquaring.Thread(TaskCount=4,Grain=100): ", Assert.Single(_screen.Failures), StringComparison.Ordinal);
        Assert.Equal(12 * 3, File.ReadLines(CsvPath).Skip(1).Count());
    }

    [Fact]
    public void A_resumed_run_measures_only_what_is_missing_and_replays_the_looks()
    {
        Run(Planned.Plan(2, 4));
        var (whole, lines) = (_measurer.Launched.ToArray(), File.ReadAllLines(CsvPath));
        // Three rows per case: a crash after the twelfth launch, in the middle of a line.
        var kept = 1 + 3 * whole[..12].Sum(launch => launch.Cases.Length);
        File.WriteAllText(CsvPath, string.Join('\n', lines[..kept]) + "\n" + lines[kept][..10]);
        _measurer.Launched.Clear();
        _judge.Looks.Clear();

        Run(Planned.Plan(2, 4));

        Assert.Equal(whole[12..].Select(launch => (launch.Round, launch.Order, launch.Seed)),
            _measurer.Launched.Select(launch => (launch.Round, launch.Order, launch.Seed)));
        Assert.Equal(lines, File.ReadAllLines(CsvPath));
        Assert.Equal([2, 4], _judge.Looks);
    }

    private string FolderPath => Path.Combine(_folder["results"], "machine", "run");

    private string CsvPath => Path.Combine(FolderPath, "measurements.csv");

    private string Run(RunPlan plan)
    {
        var folder = Directory.Exists(FolderPath) ? RunFolder.Open(FolderPath).Folder : RunFolder.Create(_folder["results"], "machine", "run");
        using var record = RunRecord.Open(folder, Infos.Of([.. plan.Looks]));
        var driver = new RunDriver(plan, 1, _measurer, record, RunSoFar.Read(folder.Measurements), _judge, _screen, new CostModel(0.3, 2), _clock, _stop.Token);
        return driver.Run();
    }

    private RunInfo Info() => RunFolder.Open(FolderPath).Info;

    /// <summary>Every case of every launch after that round.</summary>
    private IEnumerable<PlannedCase> After(int round) => _measurer.Launched.Where(launch => launch.Round > round).SelectMany(launch => launch.Cases);

    private IEnumerable<int> RoundsOf(string suite) =>
        _measurer.Launched.Where(launch => launch.Cases[0].Suite == suite).Select(launch => launch.Round).Distinct();

    private static int Rounds(Run run) => run.Cases.SelectMany(@case => @case.Rounds).Select(round => round.Round).DefaultIfEmpty().Max();

    private sealed class FakeJudge : IJudge
    {
        /// <summary>Rounds of the run at each look.</summary>
        public List<int> Looks { get; } = [];

        /// <summary>The models that are still open in a cell.</summary>
        public Func<Run, Cell, ImmutableArray<string>> Models { get; set; } = (_, _) => Planned.Models;

        public Func<Cell, bool> Settled { get; set; } = _ => false;

        public ImmutableArray<OpenCell> Open(Run run)
        {
            Looks.Add(Rounds(run));
            return [.. run.Cases.Select(@case => @case.Cell).Distinct().Select(cell => new OpenCell(cell, Models(run, cell), Settled(cell)))];
        }

        public IReadOnlyDictionary<Cell, CellVerdict> Verdicts(Run run) => new Dictionary<Cell, CellVerdict>();
    }
}
