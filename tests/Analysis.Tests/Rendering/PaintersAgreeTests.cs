using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analysis.Charts;
using Analysis.Rendering;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Png;
using Analysis.Rendering.Svg;

namespace Analysis.Tests.Rendering;

/// <summary>Holds the painters to each other: what ScottPlot draws, recorded by Skia, against the elements of our SVG.</summary>
public sealed partial class PaintersAgreeTests
{
    private const double Near = 0.1;

    public static TheoryData<string> Charts => [.. AllCharts.Keys];

    private static Dictionary<string, Chart> AllCharts { get; } = SampleCharts.All();

    [Theory]
    [MemberData(nameof(Charts))]
    public void Both_write_the_same_texts_in_the_same_places(string name)
    {
        var (ours, theirs) = Both(name);
        var texts = Elements(ours, "text").ToArray();
        var recorded = Elements(theirs, "text").ToArray();
        Assert.Equal(texts.Select(Shown), recorded.Where(text => !IsHalo(text)).Select(Shown));
        foreach (var (text, record) in texts.Zip(recorded.Where(text => !IsHalo(text))))
        {
            var upright = text.Attribute("transform") is not null;
            var (x, y) = upright ? (-Number(text, "y"), Number(text, "x")) : (Number(text, "x"), Number(text, "y"));
            var (first, last, height) = Line(record, upright);
            Assert.Equal(y, height, Near);
            var width = last - first;
            var end = first + TextWidth.Of(text.Value, Number(text, "font-size"), text.Attribute("font-weight") is not null);
            if ((string?)text.Attribute("text-anchor") == "middle") Assert.InRange(x, first + width / 2 - Near, (first + end) / 2 + Near);
            else if ((string?)text.Attribute("text-anchor") == "end") Assert.InRange(x, last - Near, end + Near);
            else Assert.Equal(x, first, Near);
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Both_draw_the_same_shapes_in_the_same_places(string name)
    {
        var (ours, theirs) = Both(name);
        var recorded = new HashSet<(long, long)>(Points(theirs.Descendants()).SelectMany(Around));
        var points = Points(
            ours.Descendants().Where(element => element.Attribute("stroke-dasharray") is null && element.Parent!.Attribute("clip-path") is null))
            .ToArray();
        Assert.NotEmpty(points);
        Assert.All(points, point => Assert.Contains(Cell(point), recorded));
    }

    private static (XElement Ours, XElement Theirs) Both(string name)
    {
        var picture = ChartLayout.Of(AllCharts[name]);
        Assert.NotNull(Faces.OfSystem.Usual);
        using var plot = PngPainter.Plotted(picture, Theme.Light, _ => Faces.OfSystem.Usual!);
        return (XElement.Parse(SvgPainter.Paint(picture, "chart")), XElement.Parse(plot.GetSvgXml((int)Picture.Width, (int)picture.Height)));
    }

    /// <summary>Those that are drawn, not those that cut or fill others.</summary>
    private static IEnumerable<XElement> Elements(XElement svg, string name) => svg.Descendants()
        .Where(element => element.Name.LocalName == name && !element.Ancestors().Any(each => each.Name.LocalName is "clipPath" or "pattern"));

    /// <summary>Spaces as SVG shows them.</summary>
    private static string Shown(XElement text) => string.Join(' ', text.Value.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsHalo(XElement text) => text.Attribute("stroke") is not null;

    /// <summary>Where a recorded text's first and last glyph stand along its line, and where its line is.</summary>
    private static (double First, double Last, double Height) Line(XElement record, bool upright)
    {
        var xs = Numbers(record.Attribute("x")!.Value).ToArray();
        var y = Numbers(record.Attribute("y")!.Value).First();
        if (record.Attribute("transform") is not { } transform) return (xs[0], xs[^1], y);
        Assert.True(upright);
        var matrix = Numbers(transform.Value).ToArray();
        Assert.Equal([0, -1, 1, 0], matrix.Take(4));
        return (xs[0] - matrix[5], xs[^1] - matrix[5], y + matrix[4]);
    }

    /// <summary>
    /// The corners, ends and centres of what is drawn. The recording has no dashes and cuts what is clipped, so that those are left out of ours.
    /// </summary>
    private static IEnumerable<(double X, double Y)> Points(IEnumerable<XElement> elements) => elements
        .Where(element => !element.Ancestors().Any(each => each.Name.LocalName is "clipPath" or "pattern"))
        .SelectMany(each => each.Name.LocalName switch
        {
            "rect" when each.Attribute("x") is not null && each.Attribute("rx") is null
                && each.Attribute("fill")?.Value.StartsWith("url", StringComparison.Ordinal) != true =>
            [
                (Number(each, "x"), Number(each, "y")),
                (Number(each, "x") + Number(each, "width"), Number(each, "y") + Number(each, "height")),
            ],
            "line" => [(Number(each, "x1"), Number(each, "y1")), (Number(each, "x2"), Number(each, "y2"))],
            "circle" or "ellipse" => [(Number(each, "cx"), Number(each, "cy"))],
            "polyline" or "polygon" or "path" =>
                Numbers(each.Attribute("points")?.Value ?? each.Attribute("d")!.Value)
                    .Chunk(2)
                    .Where(pair => pair.Length == 2)
                    .Select(pair => (pair[0], pair[1])),
            _ => Array.Empty<(double, double)>(),
        });

    private static (long, long) Cell((double X, double Y) point) => ((long)Math.Round(point.X / Near), (long)Math.Round(point.Y / Near));

    private static IEnumerable<(long, long)> Around((double X, double Y) point)
    {
        var (x, y) = Cell(point);
        for (var dx = -1; dx <= 1; dx++)
        {
            for (var dy = -1; dy <= 1; dy++) yield return (x + dx, y + dy);
        }
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<double> Numbers(string text) => Figure().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+(\.\d+)?(e-?\d+)?")]
    private static partial Regex Figure();
}
