using Analysis.Reading;
using Bench.Tests.Rounds;
using Bench.Tests.Workers;

namespace Bench.Tests.Commands;

/// <summary>Tasks that read, ask and wait, end to end through the real engine.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class IoRunTests : IDisposable
{
    private const int HangLimit = 240_000;

    /// <summary>What another program had, whose environment this one was started in.</summary>
    private static readonly string[] Gone =
        OperatingSystem.IsWindows() ? [] : ["env", "BENCH_FILE_SET=/nowhere/files", "BENCH_HTTP_SERVER=http://127.0.0.1:1"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task Every_suite_of_the_profile_is_measured_or_left_out_aloud_with_files_and_server_of_its_own_and_leaves_no_file_behind()
    {
        using var run = RealRun.StartUnder(Gone, "run", "--profile", "io", "--rounds", "1", "--models", "Async", "MultiProcess", "--filter", "*(TaskCount=4,*",
            "--output", _folder.Root, "--run-folder-file", _folder["where"]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        var read = RunReader.Read([File.ReadAllText(_folder["where"])], new ReadOptions())[0];
        var left = read.Info!.Warnings.Where(warning => warning.Code == "suite-left-out").ToArray();
        Assert.All(left, suite => Assert.Contains($"{suite.Subject} is {suite.Problem} {suite.Remedy}", run.Output));
        Assert.Equal(
            Bench.Plan.Profiles.Io.Grids.Select(grid => grid.Suite).Distinct().Except(left.Select(suite => suite.Subject)).Order(),
            read.Cases.Select(@case => @case.Cell.Suite).Distinct().Order());
        Assert.Equal(["Async", "MultiProcess", "Sequential"], read.Cases.Select(@case => @case.Model).Distinct().Order());
        Assert.All(read.Cases, @case => Assert.All(@case.Rounds, round => Assert.All(round.Nanoseconds, lap => Assert.True(lap > 0))));
        Assert.False(Directory.Exists(Path.Combine(File.ReadAllText(_folder["where"]), "bdn", "io")));
    }

    [Fact(Timeout = HangLimit)]
    public async Task Nothing_of_a_run_that_is_killed_is_left_running_its_server_neither()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("processes are found by their parent in /proc");
        using var run = RealRun.Start("run", "--profile", "io", "--rounds", "5", "--models", "Async", "--filter", "IoHttp.*(TaskCount=4,Grain=1000000)",
            "--output", _folder.Root, "--run-folder-file", _folder["where"]);
        await run.WaitForRows(_folder["where"], 1, Stop);
        var started = Descendants.Of(run.Id);
        Assert.NotEmpty(started);

        await run.Signal("KILL", Stop);

        foreach (var process in started) await ProcessState.WaitForEnd(process, Stop);
    }
}
