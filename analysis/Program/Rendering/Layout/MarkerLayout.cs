using System.Collections.Immutable;
using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>The shapes that tell models apart without colour.</summary>
public static class MarkerLayout
{
    /// <summary>Places a marker that reaches <paramref name="radius"/> px around its centre.</summary>
    public static void Place(Sheet sheet, Look look, double x, double y, double radius = 4.5)
    {
        var model = new Tone(Role.Model, look.Hue);
        if (look.Shape is Shape.Plus or Shape.Cross)
        {
            var stroke = new Stroke(model, look.IsHollow ? 1.2 : 2.4);
            var reach = look.Shape == Shape.Plus ? radius : 0.8 * radius;
            var (dx, dy) = look.Shape == Shape.Plus ? (0.0, reach) : (reach, reach);
            sheet.Line(x - reach, look.Shape == Shape.Plus ? y : y - reach, x + reach, look.Shape == Shape.Plus ? y : y + reach, stroke);
            sheet.Line(x - dx, y + dy, x + dx, y - dy, stroke);
            return;
        }
        var (fill, edge) = look.IsHollow ? (Role.Paper, new Stroke(model, 1.6)) : (model, new Stroke(Role.Edge, 0.8));
        if (look.Shape == Shape.Circle) sheet.Circle(x, y, radius, fill, edge);
        else sheet.Add(new PolygonMark([.. Corners(look.Shape).Select(corner => new Point(x + corner.X * radius, y + corner.Y * radius))], fill, edge));
    }

    /// <summary>Around a centre at 0, for a radius of 1.</summary>
    private static ImmutableArray<Point> Corners(Shape shape) => shape switch
    {
        Shape.Square => [new(-.85, -.85), new(.85, -.85), new(.85, .85), new(-.85, .85)],
        Shape.Triangle => [new(0, -1.1), new(1, .8), new(-1, .8)],
        Shape.TriangleDown => [new(0, 1.1), new(1, -.8), new(-1, -.8)],
        Shape.Diamond => [new(0, -1.15), new(1.15, 0), new(0, 1.15), new(-1.15, 0)],
        Shape.Pentagon => [new(0, -1.1), new(1.05, -.3), new(.65, 1), new(-.65, 1), new(-1.05, -.3)],
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape with corners"),
    };
}
