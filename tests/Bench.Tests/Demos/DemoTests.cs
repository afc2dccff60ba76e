using System.Text.RegularExpressions;
using Analysis.Timelines;
using Bench.Demos;
using Bench.Tests.Rounds;

namespace Bench.Tests.Demos;

public sealed partial class DemoTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public Task Threading_prints_five_numbers_from_each_of_two_threads() => Task.Run(() =>
    {
        var output = Run((output, pause) => ThreadingDemo.Run(output, pause));
        var lines = Parts(output, "Thread:", "Sequential, for comparison:").Select(part => StampedLine().Matches(part)).ToList();

        var byThread = lines[0].GroupBy(line => line.Groups["who"].Value, line => line.Groups["what"].Value).ToList();
        Assert.Equal(2, byThread.Count);
        Assert.All(byThread, printed => Assert.Equal(Enumerable.Range(0, 5).Select(n => $"Number: {n}"), printed));
        Assert.Single(lines[1].GroupBy(line => line.Groups["who"].Value));
        Assert.Equal(10, lines[1].Count);
        Assert.Matches(@"Thread took \d+\.\d\d s, Sequential \d+\.\d\d s: \d+\.\d times as fast\.", output);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task Parallelism_prints_a_square_from_each_of_four_processes() => Task.Run(() =>
    {
        var output = Run((output, pause) => ParallelismDemo.Run(output, pause));
        var lines = Parts(output, "ProcessPerTask:", "Sequential, for comparison:").Select(part => StampedLine().Matches(part)).ToList();

        string[] squares = ["Square of 1 is 1", "Square of 2 is 4", "Square of 3 is 9", "Square of 4 is 16"];
        Assert.Equal(squares, lines[0].Select(line => line.Groups["what"].Value).Order());
        Assert.Equal(4, lines[0].Select(line => line.Groups["who"].Value).Distinct().Count());
        Assert.DoesNotContain($"process {Environment.ProcessId}", lines[0].Select(line => line.Groups["who"].Value));
        Assert.Equal(squares, lines[1].Select(line => line.Groups["what"].Value));
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_demo_writes_its_timeline_where_it_is_asked_to() => Task.Run(() =>
    {
        using var folder = new TemporaryFolder();
        var trace = new TraceFolder(folder["timeline"]);

        Run((output, pause) => ParallelismDemo.Run(output, pause, trace));

        var timelines = TimelineReader.Read(trace);
        Assert.Equal([ModelName.ProcessPerTask, ModelName.Sequential], timelines.Select(timeline => timeline.Model));
        Assert.Equal([4, 1], timelines.Select(timeline => timeline.Lanes.Length));
        Assert.True(File.Exists(trace.Chrome));
    }, Stop);

    private static string Run(Func<TextWriter, TimeSpan, int> demo)
    {
        using var output = new StringWriter();
        Assert.Equal(0, demo(output, Pause));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static string[] Parts(string output, string first, string second)
    {
        Assert.StartsWith(first, output, StringComparison.Ordinal);
        return output.Split(second);
    }

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d\d\d  (?<who>(thread|process) \d+) +(?<what>.*)$", RegexOptions.Multiline)]
    private static partial Regex StampedLine();
}
