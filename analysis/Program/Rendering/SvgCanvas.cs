using System.Globalization;
using System.Text;

namespace Analysis.Rendering;

/// <summary>SVG elements, one after the other. Coordinates have two decimals and text is escaped here, so that the same chart always gives the same bytes.</summary>
public sealed class SvgCanvas
{
    private readonly StringBuilder svg = new();

    /// <summary>A coordinate as written.</summary>
    public static string At(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    public void Line(double x1, double y1, double x2, double y2, string style, string extra = "") =>
        svg.Append("<line class=\"").Append(style).Append("\" x1=\"").Append(At(x1)).Append("\" y1=\"").Append(At(y1))
            .Append("\" x2=\"").Append(At(x2)).Append("\" y2=\"").Append(At(y2)).Append('"').Append(extra).Append("/>\n");

    public void Rectangle(double x, double y, double width, double height, string style, string extra = "") =>
        svg.Append("<rect class=\"").Append(style).Append("\" x=\"").Append(At(x)).Append("\" y=\"").Append(At(y))
            .Append("\" width=\"").Append(At(width)).Append("\" height=\"").Append(At(height)).Append('"').Append(extra).Append("/>\n");

    /// <param name="path">Of this renderer's own making.</param>
    public void Path(string path, string style, string extra = "") =>
        svg.Append("<path class=\"").Append(style).Append("\" d=\"").Append(path).Append('"').Append(extra).Append("/>\n");

    public void Circle(double x, double y, double radius, string style) =>
        svg.Append("<circle class=\"").Append(style).Append("\" cx=\"").Append(At(x)).Append("\" cy=\"").Append(At(y))
            .Append("\" r=\"").Append(At(radius)).Append("\"/>\n");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="size">Font size, px.</param>
    public void Text(double x, double y, string text, string style = "c-ink", string anchor = "start", double size = 12, bool bold = false, string extra = "") =>
        svg.Append("<text class=\"").Append(style).Append("\" x=\"").Append(At(x)).Append("\" y=\"").Append(At(y))
            .Append("\" font-size=\"").Append(At(size)).Append('"')
            .Append(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"").Append(bold ? " font-weight=\"700\"" : "").Append(extra).Append('>')
            .Append(Markup.Escape(text)).Append("</text>\n");

    /// <summary>A group whose tip is shown by browsers when the pointer rests on it.</summary>
    public void OpenGroup(string? tip = null, string extra = "")
    {
        svg.Append("<g").Append(extra).Append('>');
        if (tip is not null) svg.Append("<title>").Append(Markup.Escape(tip)).Append("</title>");
        svg.Append('\n');
    }

    public void CloseGroup() => svg.Append("</g>\n");

    /// <summary>Markup of this renderer's own making, such as a pattern.</summary>
    public void Raw(string markup) => svg.Append(markup);

    public override string ToString() => svg.ToString();
}
