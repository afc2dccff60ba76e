using Analysis.Charts;
using Analysis.Questions.Timelines;
using Analysis.Rendering;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Svg;
using Analysis.Tests.Commands;
using Analysis.Tests.Golden;
using Analysis.Tests.Timelines;
using Analysis.Timelines;

namespace Analysis.Tests.Questions.Timelines;

public sealed class TimelineTests
{
    private static readonly ShownTrace four = new("four", TimelineReader.Of(Constructed.Four().Tasks, Constructed.Four().Pool));

    [Fact]
    public void The_chart_is_the_golden_one() =>
        GoldenFile.Matches("timeline.svg", SvgPainter.Paint(TimelineCharts.Of("timeline", "When each task ran", four.Timelines), "timeline"));

    [Fact]
    public void Every_batch_has_a_sentence_that_says_why() => Assert.Equal(
        [
            "its tasks waited 48% of the time for a pool thread, and the pool grew from 2 to 3 threads",
            "its tasks hardly waited, all had started after 1 ms; on average 5.2 ran at once",
            "its tasks hardly waited, all had started after 50 µs; on average 5.9 ran at once",
            "its tasks waited 71% of the time for those before them; on average 1 ran at once",
        ],
        four.Timelines.Select(TimelineWords.Why));

    [Fact]
    public void A_pool_that_starves_gets_an_advice_and_others_none()
    {
        Assert.Equal(
            "Left alone, ThreadPool began with 2 threads and had up to 3 when the batch ended after 30 ms; waiting asynchronously took 10.2 ms. Whoever blocks "
                + "pool threads raises the least number of them to as many as block at once (ThreadPool.SetMinThreads), or better waits without holding one "
                + "(await).",
            PoolAdvice.Of(four.Timelines));
        Assert.Null(PoolAdvice.Of([.. four.Timelines.Skip(1)]));
    }

    [Fact]
    public void Every_task_is_drawn_inside_its_panel_and_no_bar_covers_another()
    {
        var picture = ChartLayout.Of(TimelineCharts.Of("timeline", "", four.Timelines));
        var bars = picture.All.OfType<RectangleMark>().Where(bar => bar.Fill is { Role: Role.Model }).ToArray();

        Assert.Equal(24, bars.Length);
        Assert.All(bars, bar => Assert.InRange(bar.Box.Right, 64, Picture.Width - 13.9));
        var rows = bars.GroupBy(bar => bar.Box.Top).Select(row => row.OrderBy(bar => bar.Box.Left).ToArray());
        Assert.All(rows, row => Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.First.Box.Right <= pair.Second.Box.Left + 1e-9)));
    }

    [Fact]
    public void Of_very_many_tasks_neighbours_are_drawn_together_and_the_picture_stays_small()
    {
        var spans = Enumerable.Range(0, 20_000).Select(i => ((int?)(i % 100), i / 100 * 0.1, i / 100 * 0.1 + 0.09)).ToArray();
        var timelines = TimelineReader.Of(Constructed.Rows("Thread", spans, 20, grain: 0.09), []);

        var panel = Assert.Single(TimelineCharts.Of("timeline", "", timelines).Panels);

        Assert.Equal((64, 100), (panel.Lanes.Length, panel.LanesInAll));
        Assert.InRange(panel.Lanes.Sum(lane => lane.Bars.Length), 64, 1500);
        Assert.All(panel.Lanes, lane => Assert.Equal((0.0, 19.99), (lane.Bars[0].From / 1e6, Math.Round(lane.Bars[^1].To / 1e6, 4))));
    }

    [Fact]
    public void The_verb_writes_a_page_and_says_the_numbers()
    {
        using var folder = new TemporaryFolder();
        new TraceFolder(folder["trace"]).Write(Constructed.Four().Tasks, Constructed.Four().Pool);

        var call = Invocation.Of("timeline", folder["trace"]);

        Assert.Equal((0, ""), (call.Code, call.Error));
        Assert.Contains("waited 48% of the time for a pool thread", call.Output, StringComparison.Ordinal);
        Assert.Contains($"Timeline: {folder["trace", "timeline", "index.html"]}", call.Output, StringComparison.Ordinal);
        Assert.Equal(5, File.ReadLines(folder["trace", "timeline", "timeline.csv"]).Count());
        Assert.True(File.Exists(folder["trace", "timeline", "charts", "timeline-trace.svg"]));
    }

    [Fact]
    public void Hostile_names_and_the_longest_times_are_drawn_too()
    {
        using var folder = new TemporaryFolder();
        var longest = 1e9;
        var rows = Constructed.Rows("<script>\u001b[31m", [(1, 0, longest), (2, 0, longest), (null, 0, longest)], longest, setting: "</title>'\"")
            .Select(row => row with { Workload = "../..", WorkNanoseconds = double.MaxValue });
        new TraceFolder(folder["trace"]).Write(rows, [Constructed.Look(0, int.MaxValue, long.MaxValue)]);

        var call = Invocation.Of("timeline", folder["trace"]);

        Assert.True(call.Code == 0, call.Error);
        Assert.DoesNotContain('\u001b', call.Output);
        Assert.DoesNotContain("<script>\u001b", File.ReadAllText(folder["trace", "timeline", "index.html"]), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder["trace", "timeline", "charts"]), file => Assert.Equal("timeline-trace", Path.GetFileNameWithoutExtension(file)));
    }

    [Fact]
    public void A_folder_without_a_trace_is_an_error_that_names_the_command()
    {
        using var folder = new TemporaryFolder();

        var call = Invocation.Of("timeline", folder.Root);

        Assert.Equal(3, call.Code);
        Assert.Equal($"bench-analysis: {folder.Root}: no trace.csv in it; write one with 'bench trace --output {folder.Root}'", Assert.Single(call.Errors));
    }

    [Fact]
    public void The_report_of_a_run_shows_its_traces()
    {
        using var folder = new TemporaryFolder();
        var run = Commands.RunFolder.Write(folder.Root, machine: "laptop", run: "20260101-000000-abc1234");
        new TraceFolder(Path.Combine(run, "traces", "sleep-6x10")).Write(Constructed.Four().Tasks, Constructed.Four().Pool);

        new TraceFolder(Path.Combine(run, "traces", "broken")).Write([.. Constructed.Four().Tasks.Skip(1)], []);

        var report = Invocation.Of("report", run);

        Assert.True(report.Code == 0, string.Join(Environment.NewLine, report.Errors));
        Assert.Contains(report.Errors, line => line.Contains("broken", StringComparison.Ordinal) && line.Contains("exactly once", StringComparison.Ordinal));
        Assert.Contains("When each task ran: Sleep, 6 × 10 ms", File.ReadAllText(Path.Combine(run, "report", "report.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(run, "report", "charts", "timeline-sleep-6x10.svg")));
        Assert.False(File.Exists(Path.Combine(run, "report", "charts", "timeline-sleep-6x10.png")), "pictures of a report are for pasting verdicts");
    }
}
