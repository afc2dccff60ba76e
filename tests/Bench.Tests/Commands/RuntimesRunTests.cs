using Analysis.Reading;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>A real run on two runtimes, one of them compiled for on its own.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class RuntimesRunTests : IDisposable
{
    private const int HangLimit = 600_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task Every_case_runs_on_each_runtime_in_every_round_also_of_a_run_that_was_killed_and_goes_on_and_an_absent_one_is_named()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the folder of runtimes is laid out with links");
        Directory.CreateDirectory(_folder["root"]);
        if (await RuntimeRoot.Make(_folder["root"], Stop) is not { } host)
        {
            Assert.Skip("the package of .NET 9's runtime cannot be had, so that there is no second runtime to measure");
            return;
        }
        using var killed = RealRun.StartOn(host, "run", "--profile", "tiny", "--rounds", "2",
            "--filter", "*Squaring.Sequential(*", "--filter", "*Squaring.MultiProcess(*",
            "--runtime", "net10.0", "--runtime", "net9.0", "--runtime", "net8.0", "--output", _folder["results"], "--run-folder-file", _folder["where"]);

        await killed.WaitForRows(_folder["where"], 3, Stop);
        await killed.Signal("KILL", Stop);
        await killed.End(Stop);
        Assert.StartsWith("no net8.0: it is not installed (there are .NET 9.0.23, .NET 10.", killed.Output[0], StringComparison.Ordinal);
        using var resumed = RealRun.StartOn(host, "run", "--resume", File.ReadAllText(_folder["where"]));

        var (code, error) = await resumed.End(Stop);

        Assert.True(code == 0, string.Join('\n', resumed.Output) + error);
        var read = RunReader.Read([File.ReadAllText(_folder["where"])], new ReadOptions())[0];
        string[] runtimes = [$".NET {Environment.Version}", ".NET 9.0.23"];
        Assert.Equal(runtimes, read.Info!.Runtimes);
        Assert.Equal("runtime-absent", Assert.Single(read.Info.Warnings).Code);
        // Two models, warm and cold, on each; a first batch is measured in the first of the two rounds only.
        Assert.Equal(runtimes.SelectMany(runtime => Enumerable.Repeat(runtime, 4)).Order(), read.Cases.Select(each => each.Cell["Runtime"]!.Text).Order());
        Assert.All(read.Cases.Where(each => each.Cell.Configuration == "natural"), each => Assert.Equal([1, 2], each.Rounds.Select(round => round.Round)));
        Assert.Empty(Directory.EnumerateDirectories(AppContext.BaseDirectory, "bench-L0001-*"));
    }

    [Theory]
    [InlineData("net7.0", "there is")]
    [InlineData("latest", "is no runtime; write net9.0")]
    public async Task Where_no_runtime_asked_for_is_there_nothing_is_measured(string asked, string words)
    {
        using var run = RealRun.Start("run", "--profile", "tiny", "--runtime", asked, "--output", _folder["results"]);

        var (code, error) = await run.End(Stop);

        Assert.Equal(2, code);
        Assert.Contains(asked, error, StringComparison.Ordinal);
        Assert.Contains(words, error.Replace("there are", "there is", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["results"]));
    }
}
