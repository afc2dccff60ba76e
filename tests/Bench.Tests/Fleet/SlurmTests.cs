using Bench.Tests.Commands;
using Bench.Tests.Rounds;

namespace Bench.Tests.Fleet;

/// <summary>A run on a real Slurm of two nodes of this host, as <c>docs/fleet.md</c> says it.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class SlurmTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 600_000)]
    public async Task A_task_that_is_killed_is_requeued_and_goes_on_and_what_comes_back_is_compared()
    {
        if (SlurmCluster.Missing() is { } missing) Assert.Skip($"no {missing} here (apt-get install slurm-wlm munge): no run was submitted to a Slurm");
        using var hang = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        hang.CancelAfter(TimeSpan.FromMinutes(8));
        var stop = hang.Token;
        await using var cluster = await SlurmCluster.Start(_folder["slurm"], Clone.Dotnet(_folder["programs"]), stop);
        var results = _folder["results"];

        // As the page says it, word for word but for the folder.
        var line = File.ReadLines(Clone.File("docs", "fleet.md"))
            .Single(each => each.StartsWith("./run-benchmarks.sh --slurm --partition=all", StringComparison.Ordinal));
        Assert.EndsWith(" --output results", line, StringComparison.Ordinal);

        var (code, output, error) = await cluster.Call("sh", [Clone.File("run-benchmarks.sh"), .. line.Split(' ')[1..^1], results], stop);

        Assert.True(code == 0, output + error);
        Assert.Contains("a task for each of 2 nodes", output, StringComparison.Ordinal);
        var fleet = Assert.Single(Directory.EnumerateDirectories(Path.Combine(results, ".fleet")));
        var task = Path.Combine(fleet, "task-1");
        await cluster.WaitUntil("rows of task 1", () => Task.FromResult(Rows(task) > 3), stop);
        var (run, before) = (Read(task, "run-folder"), Rows(task));
        await cluster.Call("kill", ["-KILL", Read(task, "process")], stop);

        await cluster.WaitUntil("a comparison", () => Task.FromResult(File.Exists(Path.Combine(fleet, "comparison", "verdicts.csv"))
            || File.Exists(Path.Combine(fleet, "comparison", "comparison.csv")) || Ended(fleet)), stop);
        await cluster.WaitUntil("the end of the comparing job", async () => (await cluster.Call("squeue", ["--noheader"], stop)).Output.Length == 0, stop);

        var said = File.ReadAllText(Path.Combine(fleet, "compare.log"));
        Assert.Equal(["Task,Node,State,Attempts", $"1,{Read(task, "node")},completed,2"], File.ReadLines(Path.Combine(fleet, "fleet.csv")).Take(2));
        Assert.Equal(run, Read(task, "run-folder"));
        Assert.True(Rows(task) > before, "it went on in the same run");
        Assert.Contains($"Attempt 2 goes on with {run}", File.ReadAllText(Path.Combine(fleet, "1.log")), StringComparison.Ordinal);
        var comparison = Path.Combine(fleet, "comparison", "comparison.md");
        Assert.True(File.Exists(comparison), said);
        var page = File.ReadAllText(comparison);
        Assert.Contains("(task 1)**: it was killed, preempted or failed, and went on where it was: 2 attempts in all", page, StringComparison.Ordinal);
        Assert.Contains("2 runs compared", page, StringComparison.Ordinal);
        Assert.Contains("Comparison: ", said, StringComparison.Ordinal);
        Assert.Equal(["n1", "n2"], new[] { Read(task, "node"), Read(Path.Combine(fleet, "task-2"), "node") }.Order());
    }

    [Theory(Timeout = 300_000)]
    [InlineData("./run-benchmarks.sh --slurm", 2, "UNLIMITED")]
    [InlineData("./run-benchmarks.sh --slurm --array=1-4 --time=1:00:00 -- --profile quick", 4, "1:00:00")]
    public async Task The_other_lines_of_the_page_are_taken_by_a_real_slurm(string line, int tasks, string limit)
    {
        if (SlurmCluster.Missing() is { } missing) Assert.Skip($"no {missing} here (apt-get install slurm-wlm munge): nothing was submitted to a Slurm");
        Assert.Contains(line, File.ReadLines(Clone.File("docs", "fleet.md")));
        var stop = TestContext.Current.CancellationToken;
        await using var cluster = await SlurmCluster.Start(_folder["slurm"], Clone.Dotnet(_folder["programs"]), stop);

        // Word for word but for the folder; and held, since what they measure takes an hour.
        var parts = line.Split(" -- ");
        var (code, output, error) = await cluster.Call("sh",
        [
            Clone.File("run-benchmarks.sh"), .. parts[0].Split(' ')[1..], "--hold", "--", .. parts[1..].SelectMany(part => part.Split(' ')), "--output",
            _folder["results"],
        ],
            stop);

        Assert.True(code == 0, output + error);
        var (_, queue, _) = await cluster.Call("squeue", ["--noheader", "--array", "--name=bench", "--format=%t %l"], stop);
        Assert.Equal(Enumerable.Repeat($"PD {limit}", tasks), queue.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Trim()));
        await cluster.Call("scancel", ["--user=root"], stop);
    }

    private static bool Ended(string fleet) => Path.Combine(fleet, "compare.log") is var log && File.Exists(log) && new FileInfo(log).Length > 0
        && File.ReadAllText(log).Contains("bench-analysis:", StringComparison.Ordinal);

    private static string Read(string task, string name) => File.ReadAllText(Path.Combine(task, name)).Trim();

    private static int Rows(string task)
    {
        var named = Path.Combine(task, "run-folder");
        if (!File.Exists(named) || Read(task, "run-folder") is not { Length: > 0 } run || !File.Exists(Path.Combine(run, "measurements.csv"))) return 0;
        using var reader = new StreamReader(new FileStream(Path.Combine(run, "measurements.csv"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Count(letter => letter == '\n') - 1;
    }
}
