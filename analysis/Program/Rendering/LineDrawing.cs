using System.Text;
using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws curves with intervals, each labelled at its right end.</summary>
public static class LineDrawing
{
    private const double PlotHeight = 230;
    private const double LabelSize = 11;
    private const double LabelGap = 13;
    private const double ZoneHeight = 14;
    private const int ZonesNamed = 4;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Draw(SvgCanvas canvas, LineChart chart, double top, string id)
    {
        var columns = chart.Panels.Length > 3 ? 2 : 1;
        var width = SvgRenderer.Width / columns;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
            {
                var clip = $"{id}-{Numbers.Text(i)}";
                bottom = Math.Max(bottom, Panel(canvas, chart, chart.Panels[i], (i - first) * width, top, width, clip));
            }
            top = bottom + 14;
        }
        return top;
    }

    public static IEnumerable<int> Hues(LineChart chart) =>
        chart.Panels.SelectMany(panel => panel.Series).Select(series => chart.Palette[series.Name].Hue);

    private static double Panel(SvgCanvas canvas, LineChart chart, LinePanel panel, double left, double top, double width, string clip)
    {
        var labelRoom = LabelRoom(chart, width);
        var named = Math.Min(panel.Zones.Length, ZonesNamed);
        var head = (panel.Title.Length > 0 ? 20 : 4) + named * ZoneHeight;
        var plot = new Plot(left + 62, top + head, width - 62 - labelRoom, PlotHeight);
        if (panel.Title.Length > 0) canvas.Text(plot.Left, top + 12, TextWidth.Fit(panel.Title, width - 70, 12, bold: true), bold: true);
        canvas.Raw($"<clipPath id=\"{clip}\"><rect x=\"{SvgCanvas.At(plot.Left)}\" y=\"{SvgCanvas.At(plot.Top - 6)}\" width=\"{SvgCanvas.At(plot.Width)}\" height=\"{SvgCanvas.At(plot.Height + 12)}\"/></clipPath>\n");
        Zones(canvas, panel, plot, top + head - named * ZoneHeight);
        AxisDrawing.Beside(canvas, plot, panel.Y, left + 12);
        var height = AxisDrawing.Below(canvas, plot, panel.X, grid: true);
        References(canvas, panel, plot);
        for (var i = 0; i < panel.Series.Length; i++) Curve(canvas, chart, panel, i, plot, clip);
        Labels(canvas, chart, panel, plot, labelRoom);
        return plot.Bottom + height;
    }

    /// <summary>The same for all panels, so that their axes stand below each other.</summary>
    private static double LabelRoom(LineChart chart, double width)
    {
        var labels = chart.Panels.SelectMany(panel => panel.Series.Select(series => series.Name).Concat(panel.References.Select(reference => reference.Label)));
        return Math.Min(labels.Select(label => TextWidth.Of(label, LabelSize)).DefaultIfEmpty(0).Max() + 26, width * 0.3);
    }

    private static void Zones(SvgCanvas canvas, LinePanel panel, Plot plot, double top)
    {
        for (var i = 0; i < panel.Zones.Length; i++)
        {
            var zone = panel.Zones[i];
            var (low, at, high) = (plot.X(panel.X, zone.Low), plot.X(panel.X, zone.Estimate), plot.X(panel.X, zone.High));
            var start = i < ZonesNamed ? top + i * ZoneHeight + 4 : plot.Top;
            canvas.Rectangle(low, plot.Top, Math.Max(high - low, 1), plot.Height, "c-zone", " opacity=\"0.16\"");
            canvas.Line(at, start, at, plot.Bottom, "c-axis", " stroke-dasharray=\"3 3\"");
            if (i >= ZonesNamed) continue;
            var leftwards = at > plot.Left + plot.Width / 2;
            canvas.Text(at + (leftwards ? -5 : 5), top + i * ZoneHeight + 10, zone.Label, "c-mute", leftwards ? "end" : "start", 10);
        }
    }

    private static void References(SvgCanvas canvas, LinePanel panel, Plot plot)
    {
        foreach (var reference in panel.References)
        {
            canvas.Path(PathOf([.. reference.Points.Select(point => (plot.X(panel.X, point.X), plot.Y(panel.Y, point.Y)))]), "c-line", " stroke-width=\"1.2\" stroke-dasharray=\"7 4\"");
        }
    }

    private static void Curve(SvgCanvas canvas, LineChart chart, LinePanel panel, int index, Plot plot, string clip)
    {
        var series = panel.Series[index];
        var look = chart.Palette[series.Name];
        var style = $"c-s{Numbers.Text(look.Hue)}";
        var shift = Shift(panel, index, plot);
        var points = series.Points.Select(point => (X: plot.X(panel.X, point.X) + shift, Y: plot.Y(panel.Y, point.Y, beyond: 3), point)).ToArray();
        canvas.OpenGroup(series.Name, $" clip-path=\"url(#{clip})\"");
        var dash = look.Dash.Length > 0 ? $" stroke-dasharray=\"{look.Dash}\"" : "";
        if (points.Length > 1) canvas.Path(PathOf([.. points.Select(point => (point.X, point.Y))]), style, $" fill=\"none\" stroke-width=\"1.6\"{dash}");
        foreach (var (x, _, point) in points)
        {
            if (point is not { Low: { } low, High: { } high }) continue;
            canvas.Line(x, plot.Y(panel.Y, low), x, plot.Y(panel.Y, high), style, " stroke-width=\"3.5\" opacity=\"0.45\"");
        }
        foreach (var (x, y, _) in points)
        {
            if (y < plot.Top - 1 || y > plot.Bottom + 1) Outside(canvas, plot, x, below: y > plot.Bottom, $"c-f{Numbers.Text(look.Hue)}");
            else Marker.Draw(canvas, look, x, y);
        }
        canvas.CloseGroup();
    }

    /// <summary>A small arrow on the edge that a point lies behind.</summary>
    private static void Outside(SvgCanvas canvas, Plot plot, double x, bool below, string style)
    {
        var (edge, turn) = below ? (plot.Bottom - 1, -1) : (plot.Top + 1, 1);
        canvas.Path($"M{SvgCanvas.At(x)},{SvgCanvas.At(edge)}l-4,{SvgCanvas.At(6 * turn)}h8Z", style);
    }

    /// <summary>Moves the curves' points a little sideways, so that intervals at the same value stand beside each other.</summary>
    private static double Shift(LinePanel panel, int index, Plot plot)
    {
        var room = plot.Width / Math.Max(panel.X.Ticks.Length, 1) * 0.4;
        var step = Math.Min(3.2, room / Math.Max(panel.Series.Length, 1));
        return (index - (panel.Series.Length - 1) / 2.0) * step;
    }

    private static void Labels(SvgCanvas canvas, LineChart chart, LinePanel panel, Plot plot, double room)
    {
        var ends = panel.Series
            .Select((series, i) => (series.Name, Look: (Look?)chart.Palette[series.Name], X: plot.X(panel.X, series.Points[^1].X) + Shift(panel, i, plot), Y: plot.Y(panel.Y, series.Points[^1].Y)))
            .Concat(panel.References.Select(reference => (Name: reference.Label, Look: (Look?)null, X: plot.X(panel.X, reference.Points[^1].X), Y: plot.Y(panel.Y, reference.Points[^1].Y))))
            .ToArray();
        var heights = LabelHeights.Spread([.. ends.Select(end => end.Y)], LabelGap, plot.Top, plot.Bottom);
        for (var i = 0; i < ends.Length; i++)
        {
            var (name, look, x, y) = ends[i];
            var labelX = plot.Right + 18;
            canvas.Line(x + 5, y, labelX - 8, heights[i], "c-grid");
            if (look is not null) Marker.Draw(canvas, look, labelX - 3, heights[i], 3.6);
            canvas.Text(labelX + (look is null ? -5 : 4), heights[i] + 4, TextWidth.Fit(name, room - 22, LabelSize), look is null ? "c-mute" : "c-ink", size: LabelSize);
        }
    }

    private static string PathOf(ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points) path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgCanvas.At(x)).Append(',').Append(SvgCanvas.At(y));
        return path.ToString();
    }
}
