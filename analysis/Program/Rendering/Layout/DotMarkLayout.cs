using System.Collections.Immutable;
using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>
/// Places one mark of a row: interval, estimate and every round. One that lies outside of the axis stands in the margin, at the same scale.
/// </summary>
internal static class DotMarkLayout
{
    /// <summary>Room left of the axis for marks outside of it, px.</summary>
    public const double MarginWidth = 64;

    public static bool IsOutside(Axis axis, DotMark mark) => axis.Position(mark.Value) is < 0 or > 1;

    public static void Place(Sheet sheet, Look look, Axis axis, DotMark mark, Box plot, double y)
    {
        var outside = IsOutside(axis, mark);
        var margin = plot.Left - MarginWidth / 2 - 2;
        var shift = outside ? margin - At(plot, axis, mark.Value) : 0;
        // Nothing has no place on a logarithmic axis: it stands in the middle of the margin.
        double X(double value) => double.IsFinite(shift) ? Math.Clamp(At(plot, axis, value) + shift, -Picture.Width, 2 * Picture.Width) : margin;
        var model = new Tone(Role.Model, look.Hue);
        sheet.OpenGroup(mark.Text.StartsWith(mark.Name, StringComparison.Ordinal) ? mark.Text : $"{mark.Name} {mark.Text}", outside
            ? new Box(plot.Left - MarginWidth, plot.Top, MarginWidth - 4, plot.Height)
            : new Box(plot.Left, plot.Top, plot.Width + 4, plot.Height), mark.Name);
        if (mark is { Low: { } low, High: { } high }) sheet.Line(X(low), y, X(high), y, new Stroke(model, 3.5, Opacity: 0.5));
        foreach (var point in Drawn(mark.Points)) sheet.Circle(X(point), y - 8, 1.8, model);
        MarkerLayout.Place(sheet, look, X(mark.Value), y, 4);
        sheet.CloseGroup();
        if (!outside) return;
        var right = axis.Position(mark.Value) > 1;
        sheet.Text(right ? plot.Right : plot.Left + 4, y + 3, right ? $"{mark.Text} →" : $"← {mark.Text}",
            Role.Mute, right ? Anchor.End : Anchor.Start, 11, halo: true);
    }

    /// <summary>
    /// Of too many points those at equal ranks, the smallest and the largest among them: the ends stay where they are, and so does what lies where.
    /// </summary>
    private static ImmutableArray<double> Drawn(ImmutableArray<double> points)
    {
        const int most = DotMark.PointsAtMost;
        if (points.Length <= most) return points;
        var sorted = points.Sort();
        return [.. Enumerable.Range(0, most).Select(i => sorted[(int)((long)i * (sorted.Length - 1) / (most - 1))])];
    }

    private static double At(Box plot, Axis axis, double value) => plot.Left + axis.Position(value) * plot.Width;
}
