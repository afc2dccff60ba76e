using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws axes: lines, ticks, grid and what is written beside them.</summary>
public static class AxisDrawing
{
    private const double TickSize = 11;
    private const double SecondSize = 10;

    /// <summary>Below the plot. Labels that would touch their left neighbour are left out.</summary>
    /// <returns>The height it took, px.</returns>
    public static double Below(SvgCanvas canvas, Plot plot, Axis axis, bool grid, bool label = true)
    {
        var (free, second) = (double.NegativeInfinity, false);
        foreach (var tick in axis.Ticks)
        {
            var x = plot.X(axis, tick.Value);
            if (grid) canvas.Line(x, plot.Top, x, plot.Bottom, "c-grid");
            var half = Math.Max(TextWidth.Of(tick.Label, TickSize), tick.Second is null ? 0 : TextWidth.Of(tick.Second, SecondSize)) / 2;
            if (x - half < free) continue;
            free = x + half + 6;
            canvas.Line(x, plot.Bottom, x, plot.Bottom + 4, "c-axis");
            canvas.Text(x, plot.Bottom + 15, tick.Label, "c-ink", "middle", TickSize);
            if (tick.Second is null) continue;
            second = true;
            canvas.Text(x, plot.Bottom + 27, tick.Second, "c-mute", "middle", SecondSize);
        }
        canvas.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, "c-axis");
        var height = second ? 30.0 : 19;
        if (!label) return height;
        var middle = plot.Left + plot.Width / 2;
        var room = Math.Min(plot.Width + 80, 2 * Math.Min(middle, SvgRenderer.Width - middle) - 8);
        canvas.Text(middle, plot.Bottom + height + 11, TextWidth.Fit(axis.Label, room, TickSize), "c-mute", "middle", TickSize);
        return height + 16;
    }

    /// <summary>Left of the plot.</summary>
    public static void Beside(SvgCanvas canvas, Plot plot, Axis axis, double labelX)
    {
        var free = double.PositiveInfinity;
        foreach (var tick in axis.Ticks)
        {
            var y = plot.Y(axis, tick.Value);
            canvas.Line(plot.Left, y, plot.Right, y, "c-grid");
            if (y > free) continue;
            free = y - 13;
            canvas.Text(plot.Left - 6, y + 4, tick.Label, "c-ink", "end", TickSize);
        }
        canvas.Line(plot.Left, plot.Top, plot.Left, plot.Bottom, "c-axis");
        Upright(canvas, axis.Label, labelX, plot);
    }

    /// <summary>A label from bottom to top, in the middle of the plot's height.</summary>
    public static void Upright(SvgCanvas canvas, string label, double x, Plot plot)
    {
        var y = plot.Top + plot.Height / 2;
        canvas.Text(x, y, TextWidth.Fit(label, plot.Height + 30, TickSize), "c-mute", "middle", TickSize,
            extra: $" transform=\"rotate(-90 {SvgCanvas.At(x)} {SvgCanvas.At(y)})\"");
    }
}
