using System.Globalization;
using Bench.Models;
using Bench.Plan;
using Bench.Processes;
using Bench.Reference;
using Bench.Rounds;
using Bench.Tests.Plan;
using Bench.Tests.Rounds;
using Bench.Tests.Workers;
using Bench.Workloads;

namespace Bench.Tests.Reference;

/// <summary>An interpreter that fails in every way, between launches that do not.</summary>
public sealed class ReferenceMeasurerTests : IDisposable
{
    private const int HangLimit = 60_000;

    private static readonly PlannedCase Reference = Planned.Squaring("CPythonThread", tasks: 4);
    private static readonly PlannedCase Own = Planned.Squaring("Thread", tasks: 4);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private readonly Listener _listener = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Failures => new()
    {
        { "echo 'Fatal Python error' >&2; exit 3", "ended with exit code 3: Fatal Python error" },
        { "kill -9 $$", "ended with exit code 137" },
        { "echo $$ > PIDFILE; exec sleep 600", "did not end within" },
        { "echo $$ > PIDFILE; sleep 600 & wait", "did not end within" },
        { "echo I am no Python", "printed what is no result" },
        { "exit 0", "printed what is no result" },
        { "echo '{\"case\": 0}'; echo '{\"end\": 1}'", "printed what is no result" },
        { "printf '%s' '{\"case\": 0, \"checks'", "printed what is no result" },
        { "echo '{\"end\": 1}'; echo '{\"end\": 1}'", "printed what is no result" },
        { "yes", "printed without end" },
        { $"echo '{FakeInterpreter.Line(0, 1)}'; echo '{FakeInterpreter.End(1)}'", "wrong checksum: expected" },
        { $"echo '{FakeInterpreter.Line(0, Checksum(), differing: 2)}'; echo '{FakeInterpreter.End(1)}'", "got others (in 2 of 3 batches)" },
        { $"echo '{FakeInterpreter.Line(1, Checksum())}'; echo '{FakeInterpreter.End(1)}'", "printed what is no result" },
        { $"echo '{FakeInterpreter.Line(0, Checksum())}'; exit 1", "ended with exit code 1" },
    };

    [Theory(Timeout = HangLimit)]
    [MemberData(nameof(Failures))]
    public async Task Whatever_it_does_is_one_located_failure_and_the_launches_after_it_are_measured(string body, string failure)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the fake interpreter is a shell script");
        var pid = _folder["pid"];

        await Task.Run(() => Measure(body.Replace("PIDFILE", pid), Own, Reference, Own), Stop);

        Assert.Equal([Own.Model, Reference.Model, Own.Model], _listener.Results.Select(result => result.Launch.Cases[0].Model));
        var (@case, why) = Assert.Single(_listener.Results[1].Failures);
        Assert.Equal(Reference, @case);
        Assert.Contains(failure, why, StringComparison.Ordinal);
        Assert.Empty(_listener.Results[1].Rows);
        Assert.All([_listener.Results[0], _listener.Results[2]], result => Assert.NotEmpty(result.Rows));
        if (File.Exists(pid))
            await ProcessState.WaitForEnd(int.Parse(File.ReadAllText(pid), CultureInfo.InvariantCulture), Stop);
    }

    [Fact]
    public void What_it_measures_right_becomes_rows_in_the_place_of_its_turn()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the fake interpreter is a shell script");

        Measure($"echo '{FakeInterpreter.Line(0, Checksum())}'; echo '{FakeInterpreter.End(1)}'", Own, Reference, Own);

        Assert.Equal(["Thread", "CPythonThread", "Thread"], _listener.Results.Select(result => result.Launch.Cases[0].Model));
        var rows = _listener.Results[1].Rows;
        Assert.Equal([900, 950], rows.Select(row => row.Nanoseconds));
        Assert.All(rows, row => Assert.Equal(("CpuBoundSquaring", "CPythonThread", 800.5, "natural"),
            (row.Suite, row.Model, row.CpuNanoseconds ?? 0, row.Configuration)));
    }

    [Fact(Timeout = HangLimit)]
    public async Task An_interpreter_of_which_nothing_comes_is_given_up_after_three_launches()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the fake interpreter is a shell script");
        var started = _folder["started"];

        await Task.Run(() => Measure($"echo x >> {started}; exit 9", [.. Enumerable.Repeat(Reference, 8)]), Stop);

        Assert.Equal(3, File.ReadAllLines(started).Length);
        Assert.Equal(8, _listener.Results.Count);
        Assert.All(_listener.Results.Skip(3), result => Assert.Contains("given up", result.Failures[0].Failure, StringComparison.Ordinal));
        Assert.Contains("exit code 9", _listener.Results[^1].Failures[0].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_cannot_be_started_fails_its_launch()
    {
        Measure(new Interpreter(_folder["not-there"], FakeInterpreter.Info), Reference, Own);

        Assert.Contains("could not be started", _listener.Results[0].Failures[0].Failure, StringComparison.Ordinal);
        Assert.NotEmpty(_listener.Results[1].Rows);
    }

    [Fact(Timeout = HangLimit)]
    public async Task What_it_has_started_is_ended_with_it_when_it_stalls()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("children are found in /proc");
        var pid = _folder["child"];

        await Task.Run(() => Measure($"sleep 600 & echo $! > {pid}; wait", Reference), Stop);

        await ProcessState.WaitForEnd(int.Parse(File.ReadAllText(pid), CultureInfo.InvariantCulture), Stop);
    }

    internal static ulong Checksum() => new Batch(new Squaring(), Reference.TaskCount, Reference.Grain).Checksum();

    private void Measure(string body, params PlannedCase[] cases) =>
        Measure(new Interpreter(FakeInterpreter.Write(_folder, body), FakeInterpreter.Info), cases);

    private void Measure(Interpreter interpreter, params PlannedCase[] cases)
    {
        var clock = new FakeClock();
        var plan = Planned.Plan(1);
        var measurer = new ReferenceMeasurer(
            new FakeMeasurer(clock), [interpreter], plan, new CostModel(0.3, 2), _folder.Root, new ChildProcesses(), TimeProvider.System)
        {
            Patience = TimeSpan.FromMilliseconds(100),
        };
        measurer.Measure([.. cases.Select((@case, index) => new Launch([@case], 1, index + 1, 1))], _listener);
    }

    private sealed class Listener : ILaunchListener
    {
        public List<LaunchResult> Results { get; } = [];

        public void Building() { }

        public void Starting(Launch launch) { }

        public void Finished(LaunchResult result) => Results.Add(result);
    }
}
