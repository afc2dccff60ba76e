using Analysis.Reading;
using Bench.Tests.Rounds;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Commands;

/// <summary>A real run whose worker processes are compiled ahead.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class NativeWorkersRunTests : IDisposable
{
    private const int HangLimit = 600_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task They_do_the_same_tasks_and_the_run_says_what_they_are()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the processes a run starts are looked up in /proc");
        using var run = RealRun.Start("run", "--profile", "tiny", "--rounds", "1", "--workers", "native", "--models", "MultiProcess", "MultiProcessQueue",
            "ProcessPerTask", "--output", _folder["results"], "--run-folder-file", _folder["where"]);

        var end = run.End(Stop);
        var seen = false;
        while (!end.IsCompleted)
        {
            seen |= Descendants.Of(run.Id).Any(IsNative);
            await Task.Delay(5, Stop);
        }

        var (code, error) = await end;
        var missing = run.Output.FirstOrDefault(line => line.StartsWith("no native workers: there is no C linker", StringComparison.Ordinal));
        if (missing is not null) Assert.Skip(missing);
        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        Assert.True(seen, string.Join('\n', run.Output));
        var folder = File.ReadAllText(_folder["where"]);
        var read = RunReader.Read([folder], new ReadOptions())[0];
        Assert.Equal(RunInfo.NativeWorkers, read.Info!.Workers);
        Assert.Equal("native-workers", Assert.Single(read.Info.Warnings).Code);
        // Sequential's checksum is that of every case that has a time.
        Assert.Equal(["MultiProcess", "MultiProcessQueue", "ProcessPerTask", "Sequential"], read.Cases.Select(each => each.Model).Distinct().Order());
        Assert.All(read.Cases, each => Assert.True(each.Rounds is [{ CpuNanoseconds: > 0 }], each.ToString()));
        Assert.False(Directory.Exists(Path.Combine(folder, "bdn", "workers")));
    }

    [Fact]
    public void Without_a_linker_nothing_is_compiled_and_the_remedy_names_one()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("where the linker lies is left to Microsoft's tools");

        var why = Assert.Throws<ProvisionException>(() => NativeWorker.Make(_folder.Root, _folder["workers"], _folder.Root));

        Assert.Equal("there is no C linker, which NativeAOT needs.", why.Message);
        Assert.Contains("clang", why.Remedy, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["workers"]));
    }

    [Fact(Timeout = HangLimit)]
    public Task What_cannot_be_compiled_leaves_nothing_and_says_so() => Task.Run(() =>
    {
        // No sources at all stand for sources that do not compile.
        var why = Assert.Throws<ProvisionException>(() => NativeWorker.Make(_folder.Root, _folder["workers"]));

        Assert.StartsWith("NativeAOT could not compile them: its process ended with exit code 1", why.Message, StringComparison.Ordinal);
        Assert.Null(NativeWorker.Command());
        Assert.False(Directory.Exists(_folder["workers"]));
    }, Stop);

    private static bool IsNative(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").Trim() == "bench-worker";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
