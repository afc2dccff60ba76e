using System.Collections.Immutable;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Rendering;
using Analysis.Tests.Commands;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>To look at the pages these tests make, name a folder for them: <c>BENCH_SHOW=/some/folder dotnet test --filter ReportFolderTests</c>.</summary>
public sealed class ReportFolderTests
{
    private static readonly string[] order = [">The answer<", "class=\"answer\"", "false winners in 0.4%", "<svg", ">Warnings<", ">Environment<"];

    [Fact]
    public void A_report_is_a_page_a_markdown_file_the_verdicts_and_a_file_per_chart()
    {
        using var folder = new TemporaryFolder();
        var content = new ReportContent([MadeUpRun.Judged()]);
        var files = Write(content, folder, "one");
        Assert.Equal(folder["one", "index.html"], files[0]);
        Assert.All(files, file => Assert.True(File.Exists(file)));
        Assert.Contains(folder["one", "report.md"], files);
        Assert.Contains(folder["one", "verdicts.csv"], files);
        var markdown = File.ReadAllText(folder["one", "report.md"]);
        var charts = Directory.GetFiles(folder["one", "charts"]);
        var blocks = ReportPage.Of(content).ChartBlocks.ToArray();
        Assert.Equal(blocks.Length + blocks.Count(block => block is { IsFolded: false, IsPasted: true }), charts.Length);
        Assert.All(charts.Where(chart => chart.EndsWith("png", StringComparison.Ordinal)),
            chart => Assert.True(File.Exists(Path.ChangeExtension(chart, ".svg"))));
        Assert.All(charts.Where(chart => chart.EndsWith("svg", StringComparison.Ordinal)),
            chart => Assert.Contains($"(charts/{Path.GetFileName(chart)})", markdown, StringComparison.Ordinal));
    }

    [Fact]
    public void Charts_that_few_people_paste_get_a_picture_only_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        var content = new ReportContent([.. Enumerable.Range(1, 4).Select(seed => MadeUpRun.Judged(rounds: 3, seed))]);
        var blocks = ReportPage.Of(content).ChartBlocks.ToArray();
        ReportPage.Write(content, folder["few"]);
        ReportPage.Write(content, folder["all"], new Pictures(Theme.Light, OfAll: true));
        Assert.Contains(blocks, block => block.IsFolded);
        Assert.Equal(blocks.Count(block => block is { IsFolded: false, IsPasted: true }), Directory.GetFiles(folder["few", "charts"], "*.png").Length);
        Assert.Equal(blocks.Length, Directory.GetFiles(folder["few", "charts"], "*.svg").Length);
        Assert.Equal(blocks.Length, Directory.GetFiles(folder["all", "charts"], "*.png").Length);
    }

    [Fact]
    public void Charts_of_an_earlier_report_are_gone_and_nobody_elses_files_are()
    {
        using var folder = new TemporaryFolder();
        var charts = folder["report", "charts"];
        Directory.CreateDirectory(charts);
        File.WriteAllText(Path.Combine(charts, "mine.svg"), "<svg/>");
        File.WriteAllText(Path.Combine(charts, "mine.png"), "a picture");
        ReportPage.Write(new ReportContent([MadeUpRun.Judged(3)]), folder["report"]);
        Assert.True(Directory.GetFiles(charts).Length > 4);
        ReportPage.Write(MadeUpVerdicts.Report(), folder["report"]);
        Assert.Equal(ReportPage.Of(MadeUpVerdicts.Report()).ChartBlocks.Sum(block => block.IsPasted ? 2 : 1) + 2, Directory.GetFiles(charts).Length);
        Assert.True(File.Exists(Path.Combine(charts, "mine.svg")));
        Assert.True(File.Exists(Path.Combine(charts, "mine.png")));
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        var html = Html.Render(ReportPage.Of(new ReportContent([MadeUpRun.Judged(5)])));
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http",
            html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("http-equiv", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_standard_run_is_a_page_of_less_than_two_megabytes()
    {
        var html = Html.Render(ReportPage.Of(CommittedRun.Newest()));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 100_000, 2_000_000);
    }

    [Fact]
    public void The_answer_comes_before_charts_before_warnings_before_the_environment()
    {
        var html = Html.Render(ReportPage.Of(MadeUpVerdicts.Report())).Split("<main>")[1];
        int[] places = [.. order.Select(part => html.IndexOf(part, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Twenty_machines_stay_a_page_that_can_be_sent()
    {
        using var folder = new TemporaryFolder();
        var content = new ReportContent(
            [.. Enumerable.Range(1, 20).Select(seed => JudgedRun.Of(MadeUpRun.Of(6, seed, 0.02, $"machine-{seed:00}/20261122"), new Rule()))]);
        var files = Write(content, folder, "twenty");
        Assert.InRange(new FileInfo(files[0]).Length, 1, 10_000_000);
    }

    [Fact]
    public void Hundreds_of_cells_are_counted_where_they_cannot_be_shown()
    {
        using var folder = new TemporaryFolder();
        var cases =
            from kind in Enumerable.Range(0, 60)
            from size in new[] { 1.0, 10, 100, 1000, 10_000 }
            from model in MadeUpVerdicts.Models
            let cell = new Cell("Many", "", "", [new Parameter("Kind", $"k{kind}"), MadeUpVerdicts.Number("Size", size)])
            select new Case(cell, model,
                [.. Enumerable.Range(1, 6).Select(round => new RoundSample(round, [size * (model.Length + kind % 7) * (1 + 0.01 * (round % 3))]))]);
        var files = Write(new ReportContent([JudgedRun.Of(new Run("many", null, cases.ToImmutableArray(), "Sequential", []), new Rule())]), folder, "many");
        Assert.InRange(new FileInfo(files[0]).Length, 1, 6_000_000);
        Assert.InRange(files.Length, 4, 80);
        Assert.Contains("verdicts.csv has them all", File.ReadAllText(files[0]), StringComparison.Ordinal);
        Assert.Equal(901, File.ReadLines(folder["many", "verdicts.csv"]).Count());
    }

    [Fact]
    public void A_run_in_which_nothing_was_measured_is_a_report_too()
    {
        var empty = new ReportContent([JudgedRun.Of(
            new Run("empty", null, [], null, [new Warning("no-benchmark-succeeded", "x.csv", "no benchmark succeeded", "look at the log")]), new Rule())]);
        Assert.Contains("nothing was measured", Html.Render(ReportPage.Of(empty)), StringComparison.Ordinal);
        Assert.Contains("No benchmark succeeded.", Markdown.Render(ReportPage.Of(empty)), StringComparison.Ordinal);
    }

    private static ImmutableArray<string> Write(ReportContent content, TemporaryFolder folder, string name)
    {
        if (Environment.GetEnvironmentVariable("BENCH_SHOW") is { Length: > 0 } show) ReportPage.Write(content, Path.Combine(show, name));
        return ReportPage.Write(content, folder[name]).Files;
    }
}
