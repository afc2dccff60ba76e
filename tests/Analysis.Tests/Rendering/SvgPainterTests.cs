using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Rendering;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Svg;
using Analysis.Tests.Questions.Report;

namespace Analysis.Tests.Rendering;

public sealed partial class SvgPainterTests
{
    public static TheoryData<int, double> Runs => new() { { 12, 0.015 }, { 5, 0.05 }, { 2, 0.2 }, { 1, 0.02 } };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Drawings_are_well_formed_and_have_numbers_everywhere(int rounds, double noise)
    {
        foreach (var chart in Charts(rounds, noise))
        {
            var text = SvgPainter.Paint(chart, "chart");
            Assert.DoesNotMatch(NotANumber(), text);
            var svg = XDocument.Parse(text).Root!;
            Assert.Equal(chart.Title, svg.Elements().Single(element => element.Name.LocalName == "title").Value);
            Assert.Equal(chart.Description, svg.Elements().Single(element => element.Name.LocalName == "desc").Value);
            Assert.Contains("prefers-color-scheme:dark", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Panels_of_a_chart_stand_below_each_other_on_the_same_axis()
    {
        foreach (var chart in Charts(5, 0.05).OfType<LineChart>())
        {
            Assert.Single(chart.Panels.Select(panel => (panel.X.Low, panel.X.High)).Distinct());
            var frames = XDocument
                .Parse(SvgPainter.Paint(chart, "chart"))
                .Descendants()
                .Where(element => element.Name.LocalName == "clipPath")
                .Select(clip => clip.Elements().Single())
                .ToArray();
            Assert.Equal(chart.Panels.Length, frames.Length);
            Assert.Single(frames.Select(frame => Number(frame, "width")).Distinct());
        }
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(9, false)]
    public void Of_a_few_runs_none_hides_another(int runs, bool isApart)
    {
        var names = Enumerable.Range(0, runs).Select(i => ((char)('A' + i)).ToString()).ToArray();
        var row = new DotRow("64 × 1k squares", [.. names.Select(name => new DotMark(name, 2, 1.9, 2.1, [], name))]);
        var chart = new DotChart("chart", "Speedups", "", Palette.InOrder(names), new ChartTable([], []),
            [new DotPanel("", Axis.Ratios("speedup", 1, 4), [row], 1)]);
        var bars = XDocument.Parse(SvgPainter.Paint(chart, "chart")).Descendants()
            .Where(element => element.Name.LocalName == "line" && element.Attribute("stroke-width")?.Value == "3.5").Select(bar => Number(bar, "y1")).ToArray();
        Assert.Equal(runs, bars.Length);
        Assert.Equal(isApart ? runs : 1, bars.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void No_text_leaves_the_drawing(int rounds, double noise)
    {
        foreach (var chart in Charts(rounds, noise))
        {
            var svg = XDocument.Parse(SvgPainter.Paint(chart, "chart")).Root!;
            foreach (var text in svg.Descendants().Where(element => element.Name.LocalName == "text" && element.Attribute("transform") is null))
            {
                var width = TextWidth.Of(text.Value, Number(text, "font-size"), text.Attribute("font-weight") is not null);
                var left = Number(text, "x") - width * ((string?)text.Attribute("text-anchor") switch { "middle" => 0.5, "end" => 1, _ => 0 });
                Assert.True(left >= -1 && left + width <= Picture.Width + 1, $"{chart.Name}: '{text.Value}' from {left} to {left + width}");
            }
        }
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes()
    {
        var (first, second) = (Charts(5, 0.02), Charts(5, 0.02));
        Assert.Equal(first.Select(chart => SvgPainter.Paint(chart, "chart")), second.Select(chart => SvgPainter.Paint(chart, "chart")));
    }

    [Fact]
    public void Extreme_values_are_drawn_too()
    {
        var palette = new Palette(["a", "b"]);
        double[] values = [double.Epsilon, 1e-300, 1, 1e300, double.MaxValue];
        var points = values.Select((value, i) => new SeriesPoint(i + 1, value, 0, double.PositiveInfinity)).ToImmutableArray();
        var panel = new LinePanel("", Axis.Linear("x", 0, 6, value => Numbers.Text(value)), Axis.Ratios("y", 1e-3, 1e3), [new Series("a", points)], [],
            [new Zone("z", 0, 2, 99)]);
        var dots = new DotPanel("", Axis.Ratios("x", 0.1, 10),
            [.. values.Select(value => new DotRow("b", [new DotMark("b", value, 0, double.PositiveInfinity, [.. values], "v")]))], 1);
        var table = new ChartTable([], []);
        foreach (var chart in new Chart[] { new LineChart("l", "l", "l", palette, table, [panel]), new DotChart("d", "d", "d", palette, table, [dots]) })
        {
            var text = SvgPainter.Paint(chart, "chart");
            XDocument.Parse(text);
            Assert.DoesNotMatch(NotANumber(), text);
        }
    }

    private static Chart[] Charts(int rounds, double noise) =>
        [.. ReportPage.Of(new ReportContent([MadeUpRun.Judged(rounds, seed: 3, noise)])).Charts];

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("NaN|∞|Infinity|E[+-][0-9]")]
    private static partial Regex NotANumber();
}
