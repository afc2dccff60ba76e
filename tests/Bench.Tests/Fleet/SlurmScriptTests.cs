using System.Diagnostics;
using Bench.Tests.Rounds;

namespace Bench.Tests.Fleet;

/// <summary>The scripts for Slurm with stand-ins for its commands: what is submitted, and what is said of tasks that never came back.</summary>
public sealed class SlurmScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Whether the path holds stand-ins alone.</summary>
    private bool _onlyOurs;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task A_task_per_node_of_the_partition_and_a_job_behind_them_are_submitted()
    {
        Program("sinfo", "echo 'all* 3'; echo 'other 5'");
        Program("sbatch", $"for each in \"$@\"; do echo \"$each\"; done >>{_folder["sbatch"]}; echo --- >>{_folder["sbatch"]}; echo 42");

        var (code, output) = await Run(
            "docs/fleet/slurm/submit.sh", "--time=1:00:00", "--", "--profile", "tiny", "--filter", "a b", "--output", _folder["results"]);

        Assert.True(code == 0, output);
        var calls = File.ReadAllText(_folder["sbatch"]).Split("---\n");
        Assert.All(["--array=1-3", "--exclusive", "--requeue", "--time=1:00:00"], option => Assert.Contains(option, calls[0].Split('\n')));
        Assert.Contains("--dependency=afterany:42", calls[1].Split('\n'));
        Assert.DoesNotContain("--time=1:00:00", calls[1], StringComparison.Ordinal);
        var fleet = Directory.EnumerateDirectories(Path.Combine(_folder["results"], ".fleet")).Single();
        Assert.Equal(["--profile", "tiny", "--filter", "a b"], File.ReadLines(Path.Combine(fleet, "arguments")));
        Assert.Equal(["1", "2", "3"], File.ReadLines(Path.Combine(fleet, "tasks")));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("--array=0-6:3%2", "0 3 6")]
    [InlineData("--array=1,4-5", "1 4 5")]
    public async Task Tasks_that_are_named_are_those_that_are_waited_for(string array, string tasks)
    {
        Program("sbatch", "echo 42");

        var (code, output) = await Run("docs/fleet/slurm/submit.sh", array, "--", "--output", _folder["results"]);

        Assert.True(code == 0, output);
        var fleet = Directory.EnumerateDirectories(Path.Combine(_folder["results"], ".fleet")).Single();
        Assert.Equal(tasks, string.Join(' ', File.ReadLines(Path.Combine(fleet, "tasks"))));
    }

    [Fact(Timeout = 60_000)]
    public async Task Where_there_is_no_slurm_that_is_one_sentence()
    {
        foreach (var needed in (string[])["sh", "dirname"]) Program(needed, $"exec {SlurmCluster.OnPath(needed)} \"$@\"");
        _onlyOurs = true;
        var (code, output) = await Run("docs/fleet/slurm/submit.sh");

        Assert.Equal(2, code);
        Assert.Equal("run-benchmarks --slurm: there is no sbatch here; submit where Slurm's commands are installed", output.TrimEnd());
    }

    [Fact(Timeout = 60_000)]
    public async Task Tasks_that_never_came_back_are_named_and_what_came_back_is_compared()
    {
        Program("scontrol", "case $4 in 42_3) echo 'JobId=44 JobState=NODE_FAIL Reason=None' ;; 42_4) echo 'JobId=45 JobState=PREEMPTED Reason=None' ;; esac");
        Program("dotnet", "for each in \"$@\"; do echo \"$each\"; done");
        var fleet = Directory.CreateDirectory(_folder["fleet"]).FullName;
        File.WriteAllText(Path.Combine(fleet, "job"), "42\n");
        File.WriteAllText(Path.Combine(fleet, "tasks"), "1\n2\n3\n4\n5\n6\n");
        Task(1, "completed", rows: 2);
        Task(2, "completed", rows: 2);
        Task(3, "running", rows: 0);
        Task(4, "requeued", rows: 1);
        Task(5, "failed with exit code 3", rows: null);

        var (code, output) = await Run("docs/fleet/slurm/compare.sh", Clone.Root, fleet);

        Assert.True(code == 0, output);
        Assert.Equal(
            [
                "Task,Node,State,Attempts", "1,n1,completed,1", "2,n2,completed,1", "3,n3,node-fail,1", "4,n4,preempted,1",
                "5,n5,failed with exit code 3,1", "6,,never started,0",
            ],
            File.ReadLines(Path.Combine(fleet, "fleet.csv")));
        var called = output.Split('\n').SkipWhile(line => line != "compare").ToArray();
        Assert.Equal(["compare", _folder["run 1"], _folder["run 2"], _folder["run 4"], "--fleet"], called.Take(5));
    }

    private void Task(int id, string state, int? rows)
    {
        var task = Directory.CreateDirectory(Path.Combine(_folder["fleet"], $"task-{id}")).FullName;
        foreach (var (name, text) in new[] { ("state", state), ("node", $"n{id}"), ("attempts", "1") })
            File.WriteAllText(Path.Combine(task, name), text + "\n");
        if (rows is not { } written) return;
        var run = Directory.CreateDirectory(_folder[$"run {id}"]).FullName;
        File.WriteAllText(Path.Combine(task, "run-folder"), run);
        File.WriteAllText(Path.Combine(run, "run.json"), "{}");
        File.WriteAllText(Path.Combine(run, "measurements.csv"), "Suite\n" + string.Concat(Enumerable.Repeat("x\n", written)));
    }

    private void Program(string name, string text)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("a script for sh");
        var program = Path.Combine(Directory.CreateDirectory(_folder["programs"]).FullName, name);
        File.WriteAllText(program, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(int Code, string Output)> Run(string script, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("a script for sh");
        string[] both = ["-c", "exec 2>&1; exec sh \"$0\" \"$@\"", Clone.File(script), .. arguments];
        var command = new ProcessStartInfo("sh", both) { RedirectStandardOutput = true };
        command.Environment["PATH"] = _onlyOurs ? _folder["programs"] : $"{_folder["programs"]}:{command.Environment["PATH"]}";
        using var process = Process.Start(command)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
