using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Places axes: lines, ticks, grid and what is written beside them.</summary>
public static class AxisLayout
{
    internal const double TickSize = 12;
    private const double SecondSize = 11;

    private static readonly Stroke line = new(Role.Axis);
    private static readonly Stroke gridLine = new(Role.Grid);

    /// <summary>Below the plot. Labels that would touch their left neighbour are left out.</summary>
    /// <returns>The height it took, px.</returns>
    public static double Below(Sheet sheet, Box plot, Axis axis, bool grid, bool label = true)
    {
        var (free, second) = (double.NegativeInfinity, false);
        foreach (var tick in axis.Ticks)
        {
            var x = plot.X(axis, tick.Value);
            if (grid) sheet.Line(x, plot.Top, x, plot.Bottom, gridLine);
            var half = Math.Max(TextWidth.Of(tick.Label, TickSize), tick.Second is null ? 0 : TextWidth.Of(tick.Second, SecondSize)) / 2;
            // Beside its tick rather than outside of the picture.
            var middle = Math.Max(half + 2, Math.Min(x, Picture.Width - half - 2));
            if (middle - half < free) continue;
            free = middle + half + 6;
            sheet.Line(x, plot.Bottom, x, plot.Bottom + 4, line);
            sheet.Text(middle, plot.Bottom + 16, tick.Label, Role.Ink, Anchor.Middle, TickSize);
            if (tick.Second is null) continue;
            second = true;
            sheet.Text(middle, plot.Bottom + 29, tick.Second, Role.Mute, Anchor.Middle, SecondSize);
        }
        sheet.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, line);
        var height = second ? 32.0 : 20;
        if (!label) return height;
        var centre = plot.Left + plot.Width / 2;
        var room = Math.Min(plot.Width + 80, 2 * Math.Min(centre, Picture.Width - centre) - 8);
        sheet.Text(centre, plot.Bottom + height + 11, TextWidth.Fit(axis.Label, room, TickSize), Role.Mute, Anchor.Middle, TickSize);
        return height + 16;
    }

    /// <summary>Left of the plot.</summary>
    public static void Beside(Sheet sheet, Box plot, Axis axis, double labelX)
    {
        var free = double.PositiveInfinity;
        foreach (var tick in axis.Ticks)
        {
            var y = plot.Y(axis, tick.Value);
            sheet.Line(plot.Left, y, plot.Right, y, gridLine);
            if (y > free) continue;
            free = y - 13;
            sheet.Text(plot.Left - 6, y + 4, tick.Label, Role.Ink, Anchor.End, TickSize);
        }
        sheet.Line(plot.Left, plot.Top, plot.Left, plot.Bottom, line);
        Upright(sheet, axis.Label, labelX, plot);
    }

    /// <summary>A label from bottom to top, in the middle of the plot's height.</summary>
    public static void Upright(Sheet sheet, string label, double x, Box plot) =>
        sheet.Text(x, plot.Top + plot.Height / 2, TextWidth.Fit(label, plot.Height + 30, TickSize), Role.Mute, Anchor.Middle, TickSize, upright: true);
}
