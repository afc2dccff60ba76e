using Analysis.Reading;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>A tiny real run of every model, end to end, on machines of other sizes than this one's, as far as the system can pretend to be one.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class MachineSizeTests : IDisposable
{
    private const int HangLimit = 300_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task One_core_is_enough()
    {
        if (!File.Exists("/usr/bin/taskset")) Assert.Skip("taskset binds a program to one core; it is a part of util-linux");

        Assert.Equal(1, (await Machine("/usr/bin/taskset", "-c", "0")).LogicalCores);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Sixty_four_cores_are_not_too_many()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("env sets the runtime's number of processors");

        Assert.Equal(64, (await Machine("env", "DOTNET_PROCESSOR_COUNT=64")).LogicalCores);
    }

    [Fact(Timeout = HangLimit)]
    public async Task A_quota_of_half_a_core_is_enough_and_is_recorded()
    {
        const string Group = "/sys/fs/cgroup/cpu/bench-tests";
        try
        {
            if (!File.Exists("/sys/fs/cgroup/cpu/cgroup.procs")) Assert.Skip("control groups of version 1 set the quota here");
            Directory.CreateDirectory(Group);
            File.WriteAllText($"{Group}/cpu.cfs_quota_us", "50000");
        }
        catch (UnauthorizedAccessException)
        {
            Assert.Skip("only the administrator may set a quota");
        }
        try
        {
            var machine = await Machine("sh", "-c", $"echo $$ > {Group}/cgroup.procs; exec \"$@\"", "sh");

            Assert.Equal((1, 0.5), (machine.LogicalCores, machine.CgroupCpus));
        }
        finally
        {
            Directory.Delete(Group);
        }
    }

    /// <returns>What the run says of the machine.</returns>
    private async Task<MachineInfo> Machine(params string[] under)
    {
        string[] what = ["--profile", "tiny", "--rounds", "1", "--filter", "CpuBoundSquaring.*Grain=1000)"];
        using var run = RealRun.StartUnder(under, ["run", .. what, "--output", _folder.Root, "--run-folder-file", _folder["where"]]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        var measured = Assert.Single(RunReader.Read([File.ReadAllText(_folder["where"])], new ReadOptions()));
        Assert.Equal(7, measured.Cases.Length);
        return measured.Info!.Machine;
    }
}
