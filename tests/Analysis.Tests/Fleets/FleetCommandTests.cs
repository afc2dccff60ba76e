using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Fleets;

/// <summary>Many runs, listed and compared. <c>BENCH_FLEET=1000</c> makes as many and tells how long each took.</summary>
public sealed class FleetCommandTests(ITestOutputHelper told) : IDisposable
{
    private static readonly int runs =
        int.TryParse(Environment.GetEnvironmentVariable("BENCH_FLEET"), CultureInfo.InvariantCulture, out var asked) ? asked : 60;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 300_000)]
    public async Task Many_runs_are_listed_compared_and_published()
    {
        MadeUpFleet.Write(folder["results"], runs);
        foreach (var arguments in (string[][])[
            ["list", folder["results"]], ["compare", folder["results"], "--output", folder["out"]], ["publish", folder["results"], "--to", folder["site"]]])
        {
            var watch = Stopwatch.StartNew();
            var call = await ProcessCall.Of("dotnet", folder.Root, TestContext.Current.CancellationToken,
                [Path.Combine(AppContext.BaseDirectory, "analysis.dll"), .. arguments]);
            told.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} of {runs} runs: {watch.Elapsed.TotalSeconds:0.0} s"));
            Assert.True(call.Code == 0, call.Error);
        }
        Assert.Equal(runs, Directory.EnumerateFiles(folder["site", "runs"], "index.html", SearchOption.AllDirectories).Count());
        Assert.True(new FileInfo(folder["out", "index.html"]).Length < 5_000_000);
    }

    [Fact]
    public void A_comparison_of_many_says_what_explains_who_wins_and_names_the_machine_that_is_unlike_the_others()
    {
        MadeUpFleet.Write(folder["results"], 60);
        var call = Invocation.Of("compare", folder["results"], "--output", folder["out"]);
        Assert.True(call.Code == 0, call.Error);
        var page = File.ReadAllText(folder["out", "comparison.md"]);

        Assert.All([call.Output, page], text =>
        {
            var words = text.Replace("**", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var flat = string.Join(' ', words);
            Assert.Contains("64 × 10k squares: ThreadPool with up to 4 cores; otherwise ParallelFor", flat, StringComparison.Ordinal);
            Assert.Contains("64 × 1M squares: Thread on Microsoft Windows; otherwise ParallelFor", flat, StringComparison.Ordinal);
            Assert.Contains("000007: another winner than on machines like it in 2 of 3 results", flat, StringComparison.Ordinal);
        });
        Assert.True(File.Exists(folder["out", "charts", "winners-by-kind.svg"]));
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 205, line));
    }

    [Fact]
    public void A_program_reads_the_same()
    {
        MadeUpFleet.Write(folder["results"], 40);
        var call = Invocation.Of("compare", folder["results"], "--json", "--output", folder["out"]);
        var fleet = JsonDocument.Parse(call.Output).RootElement.GetProperty("fleet");

        Assert.Equal(40, fleet.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("machines").GetInt32()));
        Assert.All(fleet.GetProperty("explanations").EnumerateArray(), each => Assert.True(each.GetProperty("isExplained").GetBoolean()));
        Assert.Single(fleet.GetProperty("outliers").EnumerateArray());
    }

    [Fact]
    public void Machines_that_did_not_come_back_are_named_at_the_top()
    {
        Analysis.Tests.Commands.RunFolder.Write(folder["results"]);
        Analysis.Tests.Commands.RunFolder.Write(folder["results"], machine: "server-8-linux", seed: 2);
        File.WriteAllText(folder["fleet.csv"], "Task,Node,State,Attempts\n1,n1,completed,1\n2,n2,completed,2\n3,n3,node-fail,1\n4,,never started,0\n");
        var call = Invocation.Of("compare", folder["results"], "--fleet", folder["fleet.csv"], "--output", folder["out"]);

        Assert.True(call.Code == 0, call.Error);
        var page = File.ReadAllText(folder["out", "comparison.md"]);
        Assert.Contains("n2 (task 2)**: it was killed, preempted or failed, and went on where it was: 2 attempts in all", page, StringComparison.Ordinal);
        Assert.Contains("n3 (task 3)**: it ended as 'node-fail' after 1 attempt", page, StringComparison.Ordinal);
        Assert.Contains("task 4**: it ended as 'never started' after 0 attempts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("n1 (task 1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_list_of_machines_is_one_line()
    {
        Analysis.Tests.Commands.RunFolder.Write(folder["results"]);
        File.WriteAllText(folder["fleet.csv"], "Task,Node\n1,n1\n");
        var call = Invocation.Of("compare", folder["results"], "--fleet", folder["fleet.csv"], "--output", folder["out"]);

        Assert.Equal(3, call.Code);
        Assert.Contains("no column State", Assert.Single(call.Errors), StringComparison.Ordinal);
    }
}
