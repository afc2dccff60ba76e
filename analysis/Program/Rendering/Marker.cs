using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>The shapes that tell models apart without colour.</summary>
public static class Marker
{
    /// <summary>Draws a marker that reaches <paramref name="radius"/> px around its centre.</summary>
    public static void Draw(SvgCanvas canvas, Look look, double x, double y, double radius = 4.5)
    {
        var hue = Numbers.Text(look.Hue);
        var open = look.Shape is Shape.Plus or Shape.Cross;
        if (open) canvas.Path(Path(look.Shape, x, y, radius), $"c-s{hue}", $" fill=\"none\" stroke-width=\"{(look.IsHollow ? "1.2" : "2.4")}\"");
        else if (look.IsHollow) canvas.Path(Path(look.Shape, x, y, radius), $"c-paper c-s{hue}", " stroke-width=\"1.6\"");
        else canvas.Path(Path(look.Shape, x, y, radius), $"c-f{hue} c-edge", " stroke-width=\"0.8\"");
    }

    private static string Path(Shape shape, double x, double y, double r) => shape switch
    {
        Shape.Circle => $"M{P(x - r, y)}A{P(r, r)} 0 1 1 {P(x + r, y)}A{P(r, r)} 0 1 1 {P(x - r, y)}Z",
        Shape.Square => Polygon((x - .85 * r, y - .85 * r), (x + .85 * r, y - .85 * r), (x + .85 * r, y + .85 * r), (x - .85 * r, y + .85 * r)),
        Shape.Triangle => Polygon((x, y - 1.1 * r), (x + r, y + .8 * r), (x - r, y + .8 * r)),
        Shape.TriangleDown => Polygon((x, y + 1.1 * r), (x + r, y - .8 * r), (x - r, y - .8 * r)),
        Shape.Diamond => Polygon((x, y - 1.15 * r), (x + 1.15 * r, y), (x, y + 1.15 * r), (x - 1.15 * r, y)),
        Shape.Pentagon => Polygon((x, y - 1.1 * r), (x + 1.05 * r, y - .3 * r), (x + .65 * r, y + r), (x - .65 * r, y + r), (x - 1.05 * r, y - .3 * r)),
        Shape.Plus => $"M{P(x - r, y)}L{P(x + r, y)}M{P(x, y - r)}L{P(x, y + r)}",
        _ => $"M{P(x - .8 * r, y - .8 * r)}L{P(x + .8 * r, y + .8 * r)}M{P(x - .8 * r, y + .8 * r)}L{P(x + .8 * r, y - .8 * r)}",
    };

    private static string Polygon(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var path = "";
        foreach (var (x, y) in corners) path += (path.Length == 0 ? "M" : "L") + P(x, y);
        return path + "Z";
    }

    private static string P(double x, double y) => $"{SvgCanvas.At(x)},{SvgCanvas.At(y)}";
}
