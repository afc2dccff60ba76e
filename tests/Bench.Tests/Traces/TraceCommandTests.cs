using Analysis.Timelines;
using Bench.Commands;
using Bench.Tests.Commands;
using Bench.Tests.Rounds;

namespace Bench.Tests.Traces;

[Collection(RealRun.OneAtATime)]
public sealed class TraceCommandTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task A_trace_names_the_numbers_the_files_and_the_next_command()
    {
        using var folder = new TemporaryFolder();
        using var trace = RealRun.Start(
            "trace", "--model", "Thread", "ThreadPool", "--tasks", "6", "--grain", "2ms", "--min-threads", "6", "--output", folder["out"]);

        var (code, error) = await trace.End(Stop);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains($"trace: {folder["out"]}", trace.Output);
        Assert.Contains(trace.Output, line => line.EndsWith($"-- timeline {folder["out"]}", StringComparison.Ordinal));
        Assert.Contains(trace.Output, line => line.StartsWith("noting a task cost ", StringComparison.Ordinal));
        var timelines = TimelineReader.Read(new TraceFolder(folder["out"]));
        Assert.Equal([("Thread", ""), ("ThreadPool", ""), ("ThreadPool", "MinThreads=6")],
            timelines.Select(timeline => (timeline.Model, timeline.First.Setting)));
        Assert.Equal(3, timelines.Select(timeline => timeline.Tasks[0].Process).Distinct().Count());
        Assert.True(File.Exists(folder["out/trace.json"]));
    }

    [Fact(Timeout = 120_000)]
    public async Task Inside_a_run_a_trace_goes_to_the_traces_of_the_run()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["run.json"], "{}");
        using var trace = RealRun.Start("trace", "--model", "Sequential", "--tasks", "2", "--workload", "Squaring", "--grain", "1000", "--imbalance", "0.5",
            "--cold", "--output", folder.Root);

        var (code, error) = await trace.End(Stop);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        var first = Assert.Single(TimelineReader.Read(Assert.Single(TraceFolder.InRunFolder(folder.Root)))).First;
        Assert.Equal(("Squaring (uniform imbalance 0.5, seed 1)", "cold"), (first.Workload, first.Configuration));
    }
}
