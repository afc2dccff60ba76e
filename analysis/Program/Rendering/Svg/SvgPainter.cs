using System.Globalization;
using System.Text;
using System.Xml;
using Analysis.Charts;
using Analysis.Rendering.Layout;

namespace Analysis.Rendering.Svg;

/// <summary>Paints what the layout placed as SVG: text stays text, the same bytes for the same chart, light and dark.</summary>
public static class SvgPainter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>How every file of this painter begins.</summary>
    private const string Opening = $"<svg xmlns=\"{Namespace}\" role=\"img\" aria-labelledby=\"";

    /// <summary>Whether a file was written by this painter.</summary>
    public static bool Wrote(string file)
    {
        using var reader = new StreamReader(file);
        var beginning = new char[Opening.Length];
        return reader.ReadBlock(beginning) == beginning.Length && beginning.AsSpan().SequenceEqual(Opening);
    }

    /// <summary>A whole SVG document, to be written to a file or put into a page as it is.</summary>
    /// <param name="id">A slug that no other drawing of the same page has.</param>
    public static string Paint(Chart chart, string id) => Paint(ChartLayout.Of(chart), id);

    /// <inheritdoc cref="Paint(Chart, string)"/>
    public static string Paint(Picture picture, string id)
    {
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            var (width, height) = (Number(Picture.Width), Number(picture.Height));
            svg.WriteStartElement("svg", Namespace);
            Attributes(svg, ("xmlns", Namespace), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-text"),
                ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("font-family", SvgStyle.Fonts));
            svg.WriteWhitespace("\n");
            Element(svg, "title", picture.Title, ("id", $"{id}-title"));
            Element(svg, "desc", picture.Description, ("id", $"{id}-text"));
            Element(svg, "style", SvgStyle.Sheet(Hues(picture)));
            Element(svg, "rect", null, ("class", SvgStyle.Fill(Role.Paper)), ("width", "100%"), ("height", "100%"));
            var marks = new SvgMarks(svg, id);
            foreach (var mark in picture.Marks) marks.Paint(mark);
            svg.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    /// <summary>An element on a line of its own.</summary>
    internal static void Element(XmlWriter svg, string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        svg.WriteStartElement(name, Namespace);
        Attributes(svg, attributes);
        if (text is not null) svg.WriteString(text);
        svg.WriteEndElement();
        svg.WriteWhitespace("\n");
    }

    /// <summary>Those that have a value.</summary>
    internal static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null) svg.WriteAttributeString(name, value);
        }
    }

    /// <summary>A number as written: two decimals.</summary>
    internal static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<int> Hues(Picture picture) => picture.All.SelectMany(Tones).Where(tone => tone.Role >= Role.Model).Select(tone => tone.Hue);

    private static IEnumerable<Tone> Tones(Mark mark) => mark switch
    {
        HatchMark hatch => hatch.Tones,
        RectangleMark rectangle => Known(rectangle.Fill, rectangle.Stroke?.Tone),
        LineMark line => Known(line.Stroke.Tone),
        PolylineMark line => Known(line.Stroke.Tone),
        PolygonMark polygon => Known(polygon.Fill, polygon.Stroke?.Tone),
        CircleMark circle => Known(circle.Fill, circle.Stroke?.Tone),
        TextMark text => Known(text.Tone),
        _ => [],
    };

    private static IEnumerable<Tone> Known(params Tone?[] tones) => tones.OfType<Tone>();
}
