using Analysis.Reading;
using Bench.Plan;
using Bench.Rounds;
using Bench.Tests.Rounds;
using Bench.Tests.Workers;

namespace Bench.Tests.Commands;

/// <summary>End to end through the real BenchmarkDotNet, which builds for some ten seconds each time.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class RealRunTests : IDisposable
{
    private const int HangLimit = 240_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task A_tiny_run_measures_every_case_in_every_round_in_the_order_of_its_seed()
    {
        using var run = RealRun.Start("run", "--profile", "tiny", "--seed", "7", "--output", _folder.Root, "--run-folder-file", _folder["where"]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        Assert.Empty(error);
        Assert.StartsWith("profile tiny: 21 cases in 3 cells, 2 rounds: about ", run.Output[0], StringComparison.Ordinal);
        Assert.StartsWith("results: ", run.Output[^1], StringComparison.Ordinal);
        var folder = File.ReadAllText(_folder["where"]);
        Assert.Equal($"results: {folder}", run.Output[^1]);
        Check(RunFolder.Open(folder).Info);
        Check(RunReader.Read([folder], new ReadOptions())[0]);
        CheckOrder(folder);
        Assert.NotEmpty(File.ReadAllText(Path.Combine(folder, "bdn", "log.txt")));
    }

    [Fact(Timeout = HangLimit)]
    public async Task Two_runs_of_one_clone_at_the_same_time_leave_each_other_alone()
    {
        string[] arguments = ["run", "--profile", "tiny", "--rounds", "1", "--filter", "*Squaring.Sequential*"];
        using var first = RealRun.Start([.. arguments, "--output", _folder["first"]]);
        using var second = RealRun.Start([.. arguments, "--output", _folder["second"]]);

        var ends = await Task.WhenAll(first.End(Stop), second.End(Stop));

        Assert.Equal([(0, ""), (0, "")], ends);
    }

    [Fact(Timeout = HangLimit)]
    public async Task A_signal_ends_the_run_and_everything_it_started()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the processes a run starts are looked up in /proc");
        // Started in the background of a script, a program and all it starts ignore Ctrl-C.
        var (signal, exitCode) = IgnoresInterrupts() ? ("TERM", 143) : ("INT", 130);
        using var run = RealRun.Start("run", "--profile", "full", "--rounds", "9", "--filter", "*Sleep.MultiProcess(TaskCount=64,Grain=50000000)", "--output",
            _folder.Root, "--run-folder-file", _folder["where"]);
        await run.WaitForRows(_folder["where"], 1, Stop);
        var started = await Workers(run.Id);

        await run.Signal(signal, Stop);

        var (code, error) = await run.End(Stop);
        Assert.True(code == exitCode, $"{code}: {error}");
        foreach (var process in started) await ProcessState.WaitForEnd(process, Stop);
        var folder = run.Output[^1]["results: ".Length..];
        Assert.Equal(StopReason.Interrupted, RunFolder.Open(folder).Info.StopReason);
        Assert.NotEmpty(RunReader.Read([folder], new ReadOptions())[0].Cases);
    }

    [Fact(Timeout = HangLimit)]
    public async Task A_killed_run_leaves_nothing_behind_and_goes_on_where_it_was()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the processes a run starts are looked up in /proc");
        using var killed = RealRun.Start("run", "--profile", "tiny", "--rounds", "6", "--filter", "*.MultiProcess", "--output", _folder.Root,
            "--run-folder-file", _folder["where"]);
        await killed.WaitForRows(_folder["where"], 3, Stop);
        var started = Descendants.Of(killed.Id);

        await killed.Signal("KILL", Stop);

        await killed.End(Stop);
        foreach (var process in started) await ProcessState.WaitForEnd(process, Stop);
        var built = Assert.Single(BuildFolders());
        HoldsNothingThatDraws(built);
        IsThisProgram(built);
        HoldsNothingThatDraws(AppContext.BaseDirectory);
        var folder = File.ReadAllText(_folder["where"]);
        Assert.Null(RunFolder.Open(folder).Info.StopReason);
        var before = File.ReadAllLines(Path.Combine(folder, "measurements.csv"));
        Assert.True(before.Length > 3);

        using var resumed = RealRun.Start("run", "--resume", folder);

        var (code, error) = await resumed.End(Stop);
        Assert.True(code == 0, error);
        Assert.Equal(before, File.ReadAllLines(Path.Combine(folder, "measurements.csv"))[..before.Length]);
        Assert.True(RunFolder.Open(folder).Info.RoundsDone >= 6);
        CheckOrder(folder);
        Assert.Empty(Directory.GetFiles(AppContext.BaseDirectory, "*.lock"));
        Assert.Empty(BuildFolders());
    }

    /// <summary>The libraries of charts are many times as large as all others, and a part of the other program.</summary>
    private static void HoldsNothingThatDraws(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).ToArray();
        Assert.Contains("bench.dll", files);
        Assert.DoesNotContain(files,
            file => file.Contains("ScottPlot", StringComparison.OrdinalIgnoreCase) || file.Contains("Skia", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Launches run what is running here, and not what a second compiler makes of the sources; elsewhere that was not tried.</summary>
    private static void IsThisProgram(string folder)
    {
        var own = File.ReadAllBytes(typeof(Profiles).Assembly.Location);
        Assert.All(Directory.GetFiles(folder, "bench.dll", SearchOption.AllDirectories), file => Assert.Equal(own, File.ReadAllBytes(file)));
    }

    private static string[] BuildFolders() => Directory.GetDirectories(AppContext.BaseDirectory, "bench-*");

    private static void Check(RunInfo info)
    {
        Assert.Equal("tiny", info.Profile);
        Assert.Equal(7, info.Seed);
        // First batches are measured in every third round only: their second one is the fourth.
        Assert.Equal(4, info.RoundsDone);
        Assert.True(info.StopReason is StopReason.Decided or StopReason.RoundLimit);
        Assert.Empty(info.Warnings);
        Assert.NotNull(info.FinishedUtc);
        Assert.True(info.NanosecondsPerSquare > 0);
        Assert.True(info.SleepOneMillisecondNanoseconds >= 1_000_000);
    }

    private static void Check(Run run)
    {
        Assert.Equal(21, run.Cases.Length);
        Assert.Equal(7, run.Cases.Select(@case => @case.Model).Distinct().Count());
        Assert.All(run.Cases, @case => Assert.Equal(2, @case.Rounds.Length));
        Assert.All(run.Cases,
            @case => Assert.All(@case.Rounds, round => Assert.True(round.PeakThreads > 0 || @case.Cell.Configuration == ConfigurationName.Cold)));
        // What other systems tell was not tried.
        if (OperatingSystem.IsLinux())
        {
            Assert.All(run.Cases, @case => Assert.All(@case.Rounds, round => Assert.True(round.CpuNanoseconds > 0 && round.PeakMemoryBytes > 10_000_000)));
            Assert.All(run.Cases, @case => Assert.All(@case.Rounds, round => Assert.True(round is { VoluntarySwitches: >= 0, InvoluntarySwitches: >= 0 })));
        }
        // The runtime's timers count by a clock that stands still for some milliseconds, so that a delay may end early; a thread sleeps for as long as asked.
        Assert.All(run.Cases.Where(@case => @case.Cell.Workload == WorkloadName.Sleep), @case => Assert.All(@case.Rounds,
            round => Assert.True(round.DeliveredNanoseconds > (@case.Model == ModelName.Async ? 0 : 900_000))));
    }

    /// <summary>The file names every launch of every round once, in the order that the seed gives.</summary>
    private static void CheckOrder(string folder)
    {
        var info = RunFolder.Open(folder).Info;
        var request = new PlanRequest(Profiles.Tiny, info.Filters, info.Looks[0]);
        var cases = Planner.Plan(request, SuiteShape.All).Cases;
        var expected = Enumerable.Range(1, info.RoundsDone)
            .SelectMany(round => Schedule.Of([.. cases.Where(@case => TakesPart(@case, round, info.Looks[0]))], info.Seed, round))
            .SelectMany(launch => launch.Cases.Select(@case => $"{launch.Round} {launch.Order} {@case.Suite} {@case.Model} {@case.Configuration}"));

        var written = File.ReadLines(Path.Combine(folder, "measurements.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(fields => $"{fields[8]} {fields[9]} {fields[0]} {fields[2]} {fields[3]}")
            .Distinct();

        Assert.Equal(expected, written);
    }

    /// <summary>First batches in every third round, as long as they have fewer than the last look asks for.</summary>
    private static bool TakesPart(PlannedCase @case, int round, int last) => @case.Cold ? round % 3 == 1 && (round + 2) / 3 <= last : round <= last;

    /// <summary>The case's process and its workers, as soon as all are there.</summary>
    private static async Task<int[]> Workers(int driver)
    {
        while (true)
        {
            var found = Descendants.Of(driver);
            if (found.Length > Environment.ProcessorCount) return found;
            await Task.Delay(5, Stop);
        }
    }

    internal static bool IgnoresInterrupts()
    {
        var mask = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        return (Convert.ToUInt64(mask, 16) & 0b10) != 0;
    }
}
