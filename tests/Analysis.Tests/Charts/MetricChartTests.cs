using System.Text.Json;
using Analysis.Charts;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Svg;
using Analysis.Tests.Commands;
using Analysis.Tests.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Charts;

/// <summary>What is shown beside time: the chart where it tells something, and the same numbers in every table.</summary>
public sealed class MetricChartTests
{
    [Fact]
    public void A_row_per_model_stands_on_an_axis_of_ratios_and_one_that_allocates_nothing_in_the_margin()
    {
        var chart = Assert.Single(Charts("Method,Mean,Allocated\nFew,10.0 ns,40 B\nMany,20.0 ns,4 KB\nNone,30.0 ns,-\n"));
        var panel = Assert.Single(Assert.IsType<DotChart>(chart).Panels);

        Assert.True(panel.X.IsLog);
        Assert.Equal([40, 4096, 0], panel.Rows.SelectMany(row => row.Marks).Select(mark => mark.Value));
        Assert.Equal(["100 B", "1 KB"], panel.X.Ticks.Where(tick => tick.Value is 100 or 1024).Select(tick => tick.Label));
        Assert.Contains("← 0 B", SvgPainter.Paint(ChartLayout.Of(chart), "test"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", "-")]
    [InlineData("0 B", "0 B")]
    [InlineData("40 B", "40 B")]
    [InlineData("1.21 KB", "1.22 KB")]
    [InlineData("40 B", "NA")]
    public void No_chart_is_drawn_where_nothing_is_allocated_or_all_allocate_as_much(string first, string second) =>
        Assert.Empty(Charts($"Method,Mean,Allocated\nA,10.0 ns,{first}\nB,20.0 ns,{second}\n"));

    [Fact]
    public void The_table_beside_it_says_how_many_times_the_baseline_s_it_is()
    {
        var table = Assert.Single(Charts("Method,Mean,Ratio,Allocated\nA,10.0 ns,1.00,40 B\nB,20.0 ns,2.00,100 B\nC,30.0 ns,3.00,NA\n")).Table;
        Assert.Equal(["Model", "Allocated", "Of the baseline's", "Time per operation"], table.Headings.Select(heading => heading.Heading));
        Assert.Equal(["A", "40 B", "baseline", "10 ns"], table.Rows[0]);
        Assert.Equal(["B", "100 B", "2.50×", "20 ns"], table.Rows[1]);
        Assert.Equal(["C", "", "", "30 ns"], table.Rows[2]);
    }

    [Fact]
    public void Every_output_of_a_report_has_it()
    {
        using var folder = new TemporaryFolder();
        const string report = "Method,Mean,Error,Gen0,Allocated\nA,10.0 ns,0.1 ns,0.0051,40 B\nB,20.0 ns,0.1 ns,-,-\nC,30.0 ns,0.1 ns,0.0102,NA\n";
        File.WriteAllText(folder["S-report.csv"], report);
        var call = Invocation.Of("report", folder["S-report.csv"], "--metric", "gen0", "--all-pictures", "--output", folder["out"]);

        Assert.Equal(0, call.Code);
        Assert.Contains("Beside time: S", call.Output, StringComparison.Ordinal);
        foreach (var page in new[] { "index.html", "report.md" })
        {
            var text = File.ReadAllText(folder["out", page]);
            Assert.Contains("40 B", text, StringComparison.Ordinal);
            Assert.Contains("Allocated memory: S", text, StringComparison.Ordinal);
        }
        Assert.True(File.Exists(folder["out", "charts", "allocated-memory-s.svg"]));
        Assert.True(File.Exists(folder["out", "charts", "allocated-memory-s.png"]));
        var rows = File.ReadAllLines(folder["out", "verdicts.csv"]);
        Assert.Contains(",LargestLoss,AllocatedBytes,Gen0,CpuNanoseconds,", rows[0], StringComparison.Ordinal);
        var allocated = Array.IndexOf(rows[0].Split(','), "AllocatedBytes");
        Assert.Equal(["40,0.0051", "0,0", ",0.0102"], rows.Skip(1).Select(row => string.Join(',', row.Split(',')[allocated..(allocated + 2)])));

        var models = JsonDocument.Parse(Invocation.Of("report", folder["S-report.csv"], "--json", "--output", folder["out"]).Output).RootElement
            .GetProperty("runs")[0].GetProperty("cells")[0].GetProperty("models");
        Assert.Equal(40, models[0].GetProperty("allocatedBytes").GetDouble());
        Assert.Equal("-", models[1].GetProperty("metrics")[0].GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, models[2].GetProperty("allocatedBytes").ValueKind);
    }

    private static Chart[] Charts(string report)
    {
        var judged = JudgedRun.Of(InputFiles.Read("S-report.csv", report), new Rule());
        return [.. CellGroup.In(judged).SelectMany(group => MetricChart.Of(group, judged, new Palette([])))];
    }
}
