using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Bench.Tests.Fleet;

/// <summary>
/// A real Slurm on this machine's loopback: munge, a controller, and two nodes of this one host, with high free ports and all their files in one folder. They
/// are started by hand and ended by their ids.
/// </summary>
internal sealed class SlurmCluster : IAsyncDisposable
{
    private static readonly string[] programs = ["munged", "slurmctld", "slurmd", "sbatch"];
    private readonly List<Process> _daemons = [];
    private readonly string _folder;
    private readonly string _programs;

    private SlurmCluster(string folder, string programs) => (_folder, _programs) = (folder, programs);

    private string Configuration => Path.Combine(_folder, "slurm.conf");

    /// <summary>What is missing for it here, or <c>null</c>.</summary>
    public static string? Missing() => OperatingSystem.IsLinux() && Environment.UserName == "root"
        ? programs.FirstOrDefault(name => OnPath(name) is null)
        : "Linux, and root, as whom the nodes run";

    /// <param name="programs">Comes first on the path of everything that the cluster starts.</param>
    public static async Task<SlurmCluster> Start(string folder, string programs, CancellationToken stop)
    {
        var cluster = new SlurmCluster(Directory.CreateDirectory(folder).FullName, programs);
        try
        {
            await cluster.StartMunge(stop);
            cluster.Configure();
            cluster.Daemon("slurmctld", "-D", "-f", cluster.Configuration);
            foreach (var node in (string[])["n1", "n2"]) cluster.Daemon("slurmd", "-D", "-N", node, "-f", cluster.Configuration);
            await cluster.WaitUntil("both nodes idle", async () => (await cluster.Call("sinfo", ["--noheader", "--Node", "--format=%N %T"], stop))
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var one, var two]
                && one.EndsWith(" idle", StringComparison.Ordinal) && two.EndsWith(" idle", StringComparison.Ordinal), stop);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls one of Slurm's commands, or a script that does.</summary>
    public async Task<(int Code, string Output, string Error)> Call(string program, IEnumerable<string> arguments, CancellationToken stop)
    {
        using var process = Process.Start(Command(program, arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Waits, and says what the daemons said where it was in vain.</summary>
    public async Task WaitUntil(string what, Func<Task<bool>> holds, CancellationToken stop)
    {
        try
        {
            while (!await holds()) await Task.Delay(200, stop);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"never {what}\n{string.Join('\n', Directory.EnumerateFiles(_folder, "*.log").Select(file => $"{file}:\n{Tail(file)}"))}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The controller last started is the first to hear of nothing; tasks end with their nodes.
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            if (!daemon.HasExited) await Call("kill", [daemon.Id.ToString(CultureInfo.InvariantCulture)], CancellationToken.None);
            try
            {
                await daemon.WaitForExitAsync(new CancellationTokenSource(5_000).Token);
            }
            catch (OperationCanceledException)
            {
                daemon.Kill(entireProcessTree: true);
            }
            daemon.Dispose();
        }
    }

    private async Task StartMunge(CancellationToken stop)
    {
        var key = Path.Combine(_folder, "munge.key");
        await File.WriteAllBytesAsync(key, RandomNumberGenerator.GetBytes(1024), stop);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var socket = Path.Combine(_folder, "munge.socket");
        Daemon("munged", "--foreground", "--force", "--key-file", key, "--socket", socket, "--pid-file", Path.Combine(_folder, "munged.pid"),
            "--seed-file", Path.Combine(_folder, "munged.seed"), "--log-file", Path.Combine(_folder, "munged.log"));
        await WaitUntil("a socket of munge", () => Task.FromResult(File.Exists(socket)), stop);
    }

    private void Configure()
    {
        var (controller, first) = (FreePort(), FreePort());
        var second = FreePort();
        Directory.CreateDirectory(Path.Combine(_folder, "state"));
        File.WriteAllText(Configuration, string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=bench
            SlurmctldHost=localhost(127.0.0.1)
            SlurmctldPort={controller}
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            CredType=cred/munge
            AuthInfo=socket={_folder}/munge.socket,cred_expire=5
            ProctrackType=proctrack/pgid
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            SwitchType=switch/none
            MpiDefault=none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            SlurmdParameters=config_overrides
            SchedulerParameters=bf_interval=1,sched_interval=1,batch_sched_delay=0,sched_min_interval=0
            ReturnToService=2
            KillWait=5
            StateSaveLocation={_folder}/state
            SlurmctldPidFile={_folder}/slurmctld.pid
            SlurmctldLogFile={_folder}/slurmctld.log
            SlurmdSpoolDir={_folder}/spool-%n
            SlurmdPidFile={_folder}/slurmd-%n.pid
            SlurmdLogFile={_folder}/slurmd-%n.log
            NodeName=n1 NodeHostname=localhost NodeAddr=127.0.0.1 Port={first} CPUs={Environment.ProcessorCount} State=UNKNOWN
            NodeName=n2 NodeHostname=localhost NodeAddr=127.0.0.1 Port={second} CPUs={Environment.ProcessorCount} State=UNKNOWN
            PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO

            """));
    }

    private void Daemon(string program, params string[] arguments)
    {
        var command = Command(OnPath(program)!, arguments);
        command.RedirectStandardOutput = command.RedirectStandardError = false;
        // Their words go to their own files; what they print besides goes nowhere.
        var shell = new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", command.FileName, .. command.ArgumentList]);
        foreach (var (name, value) in command.Environment) shell.Environment[name] = value;
        _daemons.Add(Process.Start(shell)!);
    }

    private ProcessStartInfo Command(string program, IEnumerable<string> arguments)
    {
        var command = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        command.Environment["SLURM_CONF"] = Configuration;
        command.Environment["PATH"] = $"{_programs}:{command.Environment["PATH"]}:/usr/sbin";
        return command;
    }

    private static string Tail(string file) => string.Join('\n', File.ReadLines(file).TakeLast(15));

    /// <summary>Where a program is, or <c>null</c>.</summary>
    public static string? OnPath(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin".Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
