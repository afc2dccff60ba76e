using ScottPlot;
using SkiaSharp;

namespace Analysis.Rendering.Png;

/// <summary>All marks of a picture as one thing that ScottPlot plots.</summary>
/// <param name="family">The font family of a text.</param>
internal sealed class PictureFigure(Picture picture, Theme theme, Func<string, string> family) : IPlottable
{
    private readonly Dictionary<(string Family, bool Bold), SKTypeface> typefaces = [];
    private readonly Dictionary<Tone, Color> colours = [];

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => new(0, Picture.Width, picture.Height, 0);

    public void Render(RenderPack rp)
    {
        foreach (var mark in picture.Marks) Draw(rp, mark);
    }

    private void Draw(RenderPack rp, Mark mark)
    {
        switch (mark)
        {
            case GroupMark group: Draw(rp, group); break;
            case HatchMark hatch: Draw(rp, hatch); break;
            case TextMark text: Draw(rp, text); break;
            case RectangleMark rectangle: Draw(rp, rectangle); break;
            case LineMark line:
                Drawing.DrawLine(rp.Canvas, rp.Paint, At(line.From), At(line.To), Line(line.Stroke));
                break;
            case PolylineMark line:
                Drawing.DrawPath(rp.Canvas, rp.Paint, line.Points.Select(At), Line(line.Stroke), false);
                break;
            case PolygonMark polygon:
                Drawing.FillPath(rp.Canvas, rp.Paint, polygon.Corners.Select(At), Fill(polygon.Fill));
                if (polygon.Stroke is { } edge) Drawing.DrawPath(rp.Canvas, rp.Paint, polygon.Corners.Select(At), Line(edge), true);
                break;
            case CircleMark circle:
                Drawing.FillCircle(rp.Canvas, At(circle.Centre), (float)circle.Radius, Fill(circle.Fill), rp.Paint);
                if (circle.Stroke is { } rim) Drawing.DrawCircle(rp.Canvas, At(circle.Centre), (float)circle.Radius, Line(rim), rp.Paint);
                break;
            default:
                throw new ArgumentException($"nothing draws {mark.GetType().Name}", nameof(mark));
        }
    }

    private void Draw(RenderPack rp, GroupMark group)
    {
        rp.CanvasState.Save();
        if (group.Clip is { } clip) rp.CanvasState.Clip(Rectangle(clip));
        foreach (var mark in group.Marks) Draw(rp, mark);
        rp.CanvasState.Restore();
    }

    private void Draw(RenderPack rp, RectangleMark mark)
    {
        var rectangle = Rectangle(mark.Box);
        if (mark.Fill is { } fill)
        {
            var style = Fill(fill, mark.Opacity);
            if (mark.Radius == 0) Drawing.FillRectangle(rp.Canvas, rectangle, rp.Paint, style);
            else
            {
                style.ApplyToPaint(rp.Paint, rectangle);
                Drawing.DrawRoundRectangle(rp.Canvas, rectangle, rp.Paint, (float)mark.Radius, (float)mark.Radius);
            }
        }
        if (mark.Stroke is { } stroke) Drawing.DrawRectangle(rp.Canvas, rectangle, rp.Paint, Line(stroke));
    }

    /// <summary>Stripes at 45°, counted from the picture's corner as in the SVG.</summary>
    private void Draw(RenderPack rp, HatchMark hatch)
    {
        rp.CanvasState.Save();
        rp.CanvasState.Clip(Rectangle(hatch.Box));
        foreach (var (tone, corners) in hatch.Stripes()) Drawing.FillPath(rp.Canvas, rp.Paint, corners.Select(At), Fill(tone));
        rp.CanvasState.Restore();
    }

    private void Draw(RenderPack rp, TextMark text)
    {
        var at = At(text.At);
        using var paint = ScottPlot.Paint.NewDisposablePaint();
        paint.SKTypeface = Typeface(family(text.Text), text.IsBold);
        paint.TextSize = (float)text.Size;
        paint.SubpixelText = true;
        paint.IsAntialias = true;
        paint.TextAlign = text.Anchor switch
        {
            Anchor.Middle => HorizontalAlignment.Center,
            Anchor.End => HorizontalAlignment.Right,
            _ =>
            HorizontalAlignment.Left
        };
        rp.CanvasState.Save();
        if (text.IsUpright) rp.CanvasState.RotateDegrees(-90, at);
        if (text.HasHalo)
        {
            (paint.IsStroke, paint.StrokeWidth, paint.SKStrokeJoin, paint.Color) = (true, (float)(2 * TextMark.Halo), SKStrokeJoin.Round, Paint(Role.Edge));
            Drawing.DrawText(rp.Canvas, text.Text, at, paint);
        }
        (paint.IsStroke, paint.Color) = (false, Paint(text.Tone));
        Drawing.DrawText(rp.Canvas, text.Text, at, paint);
        rp.CanvasState.Restore();
    }

    private SKTypeface Typeface(string name, bool bold)
    {
        if (!typefaces.TryGetValue((name, bold), out var typeface))
        {
            typeface = SKTypeface.FromFamilyName(name, bold ? SKFontStyle.Bold : SKFontStyle.Normal);
            typefaces.Add((name, bold), typeface);
        }
        return typeface;
    }

    private Pixel At(Point point) => Axes.GetPixel(new Coordinates(point.X, point.Y));

    private PixelRect Rectangle(Box box)
    {
        var (first, last) = (At(new Point(box.Left, box.Top)), At(new Point(box.Right, box.Bottom)));
        return new PixelRect(first.X, last.X, last.Y, first.Y);
    }

    private FillStyle Fill(Tone tone, double opacity = 1) => new(Paint(tone).WithAlpha(opacity));

    private LineStyle Line(Stroke stroke) => new((float)stroke.Width, Paint(stroke.Tone).WithAlpha(stroke.Opacity),
        stroke.IsDashed ? new LinePattern([.. stroke.Dashes.Select(length => (float)length)], 0, "") : LinePattern.Solid);

    private Color Paint(Tone tone)
    {
        if (!colours.TryGetValue(tone, out var colour)) colours.Add(tone, colour = Color.FromHex(theme[tone]));
        return colour;
    }
}
