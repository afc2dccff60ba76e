using Analysis.Reading;
using Bench.Plan;
using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

public sealed class RunDriverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly FakeMeasurer _measurer;
    private readonly SilentScreen _screen = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<int> _looks = [];
    private Func<Run, IEnumerable<Cell>> _undecided = run => run.Cases.Select(@case => @case.Cell);

    public RunDriverTests() => _measurer = new FakeMeasurer(_clock);

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_run_where_nothing_is_decided_goes_to_the_last_look()
    {
        var plan = Planned.Plan(2, 3, 5);

        Assert.Equal(StopReason.RoundLimit, Run(plan));

        Assert.Equal(5 * plan.Cases.Length, _measurer.Launched.Count);
        Assert.Equal([2, 3, 5], _looks);
        Assert.Equal(3, _measurer.Builds);
        Assert.Equal(5, Info().RoundsDone);
    }

    [Fact]
    public void A_run_ends_at_the_look_that_decides_everything()
    {
        _undecided = run => Rounds(run) < 3 ? run.Cases.Select(@case => @case.Cell) : [];

        Assert.Equal(StopReason.Decided, Run(Planned.Plan(2, 3, 5)));

        Assert.Equal(3, _measurer.Launched.Max(launch => launch.Round));
    }

    [Fact]
    public void Only_undecided_cells_go_on_with_all_their_models()
    {
        var open = Planned.Squaring("Sequential").Cell();
        _undecided = _ => [open];

        Run(Planned.Plan(2, 4));

        Assert.All(_measurer.Launched.Where(launch => launch.Round > 2), launch => Assert.Equal(open, launch.Case.Cell()));
        Assert.Equal(2 * 2, _measurer.Launched.Count(launch => launch.Round > 2));
    }

    [Fact]
    public void A_look_sees_all_rounds_until_then()
    {
        var rounds = new List<int>();
        _undecided = run =>
        {
            rounds.Add(run.Cases.Min(@case => @case.Rounds.Length));
            return run.Cases.Select(@case => @case.Cell);
        };

        Run(Planned.Plan(2, 5));

        Assert.Equal([2, 5], rounds);
    }

    [Fact]
    public void A_model_alone_in_its_cell_is_not_measured_beyond_the_first_look()
    {
        var plan = Planner.Plan(new PlanRequest(Planned.Profile(2, 5), ["*.Thread"]), Planned.Suites);

        Assert.Equal(StopReason.RoundLimit, Run(plan));

        Assert.Equal(2, _measurer.Launched.Max(launch => launch.Round));
    }

    [Fact]
    public void Where_everything_fails_nothing_is_decided()
    {
        _measurer.Makespans = _ => [];

        Assert.Equal(StopReason.RoundLimit, Run(Planned.Plan(2)));
    }

    [Fact]
    public void Rounds_that_would_end_after_the_limit_are_not_started()
    {
        var plan = Planned.Plan(2, 12);
        _measurer.PerLaunch = plan.Profile.Limit / (5.5 * plan.Cases.Length);

        Assert.Equal(StopReason.TimeLimit, Run(plan));

        Assert.Equal(5, _measurer.Launched.Max(launch => launch.Round));
        Assert.All(_measurer.Launched.GroupBy(launch => launch.Round), round => Assert.Equal(plan.Cases.Length, round.Count()));
        Assert.Equal(5, Info().RoundsDone);
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
        _measurer.Makespans = launch =>
        {
            if (launch.Order == 3) _stop.Cancel();
            return [1];
        };

        Assert.Equal(StopReason.Interrupted, Run(Planned.Plan(2)));

        Assert.Equal(3, _measurer.Launched.Count);
    }

    [Fact]
    public void A_case_that_was_killed_by_the_interruption_has_not_failed()
    {
        _measurer.Makespans = _ =>
        {
            _stop.Cancel();
            return [];
        };

        Run(Planned.Plan(2));

        Assert.Empty(_screen.Failures);
        Assert.DoesNotContain(Info().Warnings, warning => warning.Code == FailedCases.Code);
    }

    [Fact]
    public void A_failing_case_is_named_once_and_the_others_go_on()
    {
        _measurer.Makespans = launch => launch.Case.Model == "Thread" ? [] : [1, 1, 1];

        Run(Planned.Plan(3));

        Assert.Equal(5, _screen.Failures.Count);
        Assert.Equal(5, Info().Warnings.Count(warning => warning.Code == FailedCases.Code));
        Assert.DoesNotContain("Thread,", string.Join('\n', File.ReadLines(CsvPath).Where(line => line.Contains(",Thread,", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_failed_in_one_round_is_judged_by_no_other()
    {
        _measurer.Makespans = launch => launch is { Round: 2, Case.Model: "Thread" } ? [] : [1, 1, 1];
        var judged = new List<string>();
        _undecided = run =>
        {
            judged.AddRange(run.Cases.Where(@case => @case.Rounds.IsEmpty).Select(@case => @case.Model));
            return [];
        };

        Run(Planned.Plan(3));

        Assert.NotEmpty(judged);
        Assert.All(judged, model => Assert.Equal("Thread", model));
    }

    [Fact]
    public void A_resumed_run_measures_only_what_is_missing_and_in_the_same_order()
    {
        Run(Planned.Plan(2, 4));
        var whole = _measurer.Launched.ToArray();
        var lines = File.ReadAllLines(CsvPath);
        // Three rows per launch: a crash after the seventh, in the middle of a line.
        File.WriteAllText(CsvPath, string.Join('\n', lines[..22]) + "\n" + lines[22][..10]);
        _measurer.Launched.Clear();

        Run(Planned.Plan(2, 4));

        Assert.Equal(whole[7..], _measurer.Launched);
        Assert.Equal(lines, File.ReadAllLines(CsvPath));
    }

    private string FolderPath => Path.Combine(_folder["results"], "machine", "run");

    private string CsvPath => Path.Combine(FolderPath, "measurements.csv");

    private string Run(RunPlan plan)
    {
        var folder = Directory.Exists(FolderPath) ? RunFolder.Open(FolderPath).Folder : RunFolder.Create(_folder["results"], "machine", "run");
        using var record = RunRecord.Open(folder, Infos.Of([.. plan.Looks]));
        var driver = new RunDriver(plan, 1, _measurer, record, RunSoFar.Read(folder.Measurements), Undecided, _screen, new CostModel(0.3, 2), _clock, _stop.Token);
        return driver.Run();
    }

    private HashSet<Cell> Undecided(Run run)
    {
        _looks.Add(Rounds(run));
        return [.. _undecided(run)];
    }

    private RunInfo Info() => RunFolder.Open(FolderPath).Info;

    private static int Rounds(Run run) => run.Cases.SelectMany(@case => @case.Rounds).Select(round => round.Round).DefaultIfEmpty().Max();
}
