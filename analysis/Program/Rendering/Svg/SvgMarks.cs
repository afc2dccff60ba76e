using System.Xml;
using static Analysis.Rendering.Svg.SvgPainter;

namespace Analysis.Rendering.Svg;

/// <summary>Writes marks as SVG elements.</summary>
/// <param name="svg">Gets them.</param>
/// <param name="id">What every id begins with.</param>
internal sealed class SvgMarks(XmlWriter svg, string id)
{
    private readonly Dictionary<Box, string> clips = [];
    private int hatches;

    public void Paint(Mark mark)
    {
        switch (mark)
        {
            case GroupMark group: Paint(group); break;
            case HatchMark hatch: Paint(hatch); break;
            case TextMark text: Paint(text); break;
            case RectangleMark { Box: var box } rectangle:
                Element(svg, "rect", null, [("class", Class(rectangle.Fill, rectangle.Stroke)), .. Place(box),
                    ("rx", rectangle.Radius > 0 ? Number(rectangle.Radius) : null), ("opacity", Opacity(rectangle.Opacity)),
                    ("fill", rectangle.Fill is null ? "none" : null), .. Lines(rectangle.Stroke)]);
                break;
            case LineMark { From: var from, To: var to } line:
                Element(svg, "line", null, [("class", Class(null, line.Stroke)),
                    ("x1", Number(from.X)), ("y1", Number(from.Y)), ("x2", Number(to.X)), ("y2", Number(to.Y)), .. Lines(line.Stroke)]);
                break;
            case PolylineMark line:
                Element(svg, "polyline", null, [("class", Class(null, line.Stroke)), ("points", Places(line.Points)), ("fill", "none"), .. Lines(line.Stroke)]);
                break;
            case PolygonMark polygon:
                Element(svg, "polygon", null, [("class", Class(polygon.Fill, polygon.Stroke)), ("points", Places(polygon.Corners)), .. Lines(polygon.Stroke)]);
                break;
            case CircleMark circle:
                Element(svg, "circle", null, [("class", Class(circle.Fill, circle.Stroke)),
                    ("cx", Number(circle.Centre.X)), ("cy", Number(circle.Centre.Y)), ("r", Number(circle.Radius)), .. Lines(circle.Stroke)]);
                break;
            default:
                throw new ArgumentException($"no element for {mark.GetType().Name}", nameof(mark));
        }
    }

    private void Paint(GroupMark group)
    {
        var clip = group.Clip is { } box ? $"url(#{Clip(box)})" : null;
        svg.WriteStartElement("g");
        Attributes(svg, ("clip-path", clip), ("data-model", group.Model));
        if (group.Tip is { } tip) Element(svg, "title", tip);
        else svg.WriteWhitespace("\n");
        foreach (var mark in group.Marks) Paint(mark);
        svg.WriteEndElement();
        svg.WriteWhitespace("\n");
    }

    private string Clip(Box box)
    {
        if (clips.TryGetValue(box, out var known)) return known;
        var name = $"{id}-clip-{Number(clips.Count)}";
        clips.Add(box, name);
        svg.WriteStartElement("clipPath");
        Attributes(svg, ("id", name));
        Element(svg, "rect", null, Place(box));
        svg.WriteEndElement();
        svg.WriteWhitespace("\n");
        return name;
    }

    private void Paint(HatchMark hatch)
    {
        var name = $"{id}-hatch-{Number(hatches++)}";
        svg.WriteStartElement("pattern");
        Attributes(svg, ("id", name), ("width", Number(HatchMark.Stripe * hatch.Tones.Length)), ("height", "10"),
            ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        for (var i = 0; i < hatch.Tones.Length; i++)
        {
            Element(svg, "rect", null, [("class", SvgStyle.Fill(hatch.Tones[i])), .. Place(new Box(i * HatchMark.Stripe, 0, HatchMark.Stripe, 10))]);
        }
        svg.WriteEndElement();
        svg.WriteWhitespace("\n");
        Element(svg, "rect", null, [.. Place(hatch.Box), ("fill", $"url(#{name})")]);
    }

    private void Paint(TextMark text) => Element(svg, "text", text.Text,
        ("class", text.HasHalo ? $"{SvgStyle.Fill(text.Tone)} {SvgStyle.Stroke(Role.Edge)}" : SvgStyle.Fill(text.Tone)),
        ("x", Number(text.At.X)), ("y", Number(text.At.Y)), ("font-size", Number(text.Size)),
        ("text-anchor", text.Anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => null }),
        ("font-weight", text.IsBold ? "700" : null),
        ("transform", text.IsUpright ? $"rotate(-90 {Number(text.At.X)} {Number(text.At.Y)})" : null),
        ("paint-order", text.HasHalo ? "stroke" : null), ("stroke-width", text.HasHalo ? Number(2 * TextMark.Halo) : null),
        ("stroke-linejoin", text.HasHalo ? "round" : null));

    private static string Class(Tone? fill, Stroke? stroke) => (fill, stroke) switch
    {
        ({ } tone, { } line) => $"{SvgStyle.Fill(tone)} {SvgStyle.Stroke(line.Tone)}",
        ({ } tone, null) => SvgStyle.Fill(tone),
        (null, { } line) => SvgStyle.Stroke(line.Tone),
        _ => throw new ArgumentException("a shape without an inside and without a line", nameof(fill)),
    };

    private static (string, string?)[] Place(Box box) =>
        [("x", Number(box.Left)), ("y", Number(box.Top)), ("width", Number(box.Width)), ("height", Number(box.Height))];

    private static string Places(IEnumerable<Point> points) => string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static (string, string?)[] Lines(Stroke? stroke) => stroke is null ? [] :
    [
        ("stroke-width", stroke.Width == 1 ? null : Number(stroke.Width)),
        ("stroke-dasharray", stroke.IsDashed ? string.Join(' ', stroke.Dashes.Select(Number)) : null),
        ("opacity", Opacity(stroke.Opacity)),
    ];

    private static string? Opacity(double opacity) => opacity == 1 ? null : Number(opacity);
}
