using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws one mark of a row: interval, estimate and every round. One that lies outside of the axis is drawn in the margin, at the same scale.</summary>
internal static class DotMarkDrawing
{
    /// <summary>Room left of the axis for marks outside of it, px.</summary>
    public const double MarginWidth = 64;

    /// <summary>Keeps lines behind a text from crossing it.</summary>
    private const string Halo = " paint-order=\"stroke\" stroke-width=\"4\" stroke-linejoin=\"round\"";

    public static bool IsOutside(Axis axis, DotMark mark) => axis.Position(mark.Value) is < 0 or > 1;

    /// <summary>What marks inside and in the margin are cut to.</summary>
    public static void Clip(SvgCanvas canvas, Plot plot, string id)
    {
        Clip(canvas, $"{id}-in", plot.Left, plot.Top, plot.Width + 4, plot.Height);
        Clip(canvas, $"{id}-out", plot.Left - MarginWidth, plot.Top, MarginWidth - 4, plot.Height);
    }

    public static void Draw(SvgCanvas canvas, Look look, Axis axis, DotMark mark, Plot plot, double y, string id)
    {
        var outside = IsOutside(axis, mark);
        var shift = outside ? plot.Left - MarginWidth / 2 - 2 - Place(plot, axis, mark.Value) : 0;
        if (outside && !double.IsFinite(shift)) shift = 0;
        double At(double value) => Math.Clamp(Place(plot, axis, value) + shift, -SvgRenderer.Width, 2 * SvgRenderer.Width);
        var hue = Numbers.Text(look.Hue);
        canvas.OpenGroup(extra: $" clip-path=\"url(#{id}-{(outside ? "out" : "in")})\"");
        if (mark is { Low: { } low, High: { } high })
        {
            canvas.Line(At(low), y, At(high), y, $"c-s{hue}", " stroke-width=\"3.5\" opacity=\"0.5\"");
        }
        foreach (var point in mark.Points) canvas.Circle(At(point), y - 8, 1.8, $"c-f{hue}");
        Marker.Draw(canvas, look, At(mark.Value), y, 4);
        canvas.CloseGroup();
        if (!outside) return;
        var right = axis.Position(mark.Value) > 1;
        canvas.Text(right ? plot.Right : plot.Left + 4, y + 3, right ? $"{mark.Text} →" : $"← {mark.Text}", "c-mute c-edge", right ? "end" : "start", 10, extra: Halo);
    }

    private static double Place(Plot plot, Axis axis, double value) => plot.Left + axis.Position(value) * plot.Width;

    private static void Clip(SvgCanvas canvas, string id, double x, double y, double width, double height) =>
        canvas.Raw($"<clipPath id=\"{id}\"><rect x=\"{SvgCanvas.At(x)}\" y=\"{SvgCanvas.At(y)}\" width=\"{SvgCanvas.At(width)}\" height=\"{SvgCanvas.At(height)}\"/></clipPath>\n");
}
