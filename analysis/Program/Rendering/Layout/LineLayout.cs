using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Places curves with intervals, each labelled at its right end.</summary>
public static class LineLayout
{
    private const double PlotHeight = 230;
    private const double LabelSize = 12;
    private const double LabelGap = 14;
    private const double ZoneHeight = 14;
    private const double ZoneSize = 11;
    private const int ZonesNamed = 4;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Place(Sheet sheet, LineChart chart, double top)
    {
        var columns = chart.Panels.Length > 3 ? 2 : 1;
        var width = Picture.Width / columns;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
            {
                bottom = Math.Max(bottom, Panel(sheet, chart, chart.Panels[i], (i - first) * width, top, width));
            }
            top = bottom + 14;
        }
        return top;
    }

    private static double Panel(Sheet sheet, LineChart chart, LinePanel panel, double left, double top, double width)
    {
        var labelRoom = LabelRoom(chart, width);
        var named = Math.Min(panel.Zones.Length, ZonesNamed);
        var head = (panel.Title.Length > 0 ? 20 : 4) + named * ZoneHeight;
        var tickRoom = TickRoom(chart);
        var plot = new Box(left + tickRoom, top + head, width - tickRoom - labelRoom, PlotHeight);
        if (panel.Title.Length > 0) sheet.Text(plot.Left, top + 12, TextWidth.Fit(panel.Title, width - 70, 12, bold: true), bold: true);
        Zones(sheet, panel, plot, top + head - named * ZoneHeight, left, plot.Right + 12);
        AxisLayout.Beside(sheet, plot, panel.Y, left + 12);
        var height = AxisLayout.Below(sheet, plot, panel.X, grid: true);
        foreach (var trace in panel.Traces) Thin(sheet, trace, chart.Palette[trace.Name], panel, plot);
        References(sheet, panel, plot);
        for (var i = 0; i < panel.Series.Length; i++) Curve(sheet, chart, panel, i, plot);
        Labels(sheet, chart, panel, plot, labelRoom);
        return plot.Bottom + height;
    }

    /// <summary>For the y axes' ticks and, left of them, their labels: the same for all panels, so that their axes stand below each other.</summary>
    private static double TickRoom(LineChart chart) =>
        Math.Max(62,
            chart.Panels.SelectMany(panel => panel.Y.Ticks).Select(tick => TextWidth.Of(tick.Label, AxisLayout.TickSize)).DefaultIfEmpty(0).Max() + 30);

    /// <summary>The same for all panels too.</summary>
    private static double LabelRoom(LineChart chart, double width)
    {
        var labels = chart.Panels.SelectMany(panel => panel.Series.Select(series => series.Name).Concat(panel.References.Select(reference => reference.Label)));
        return Math.Min(labels.Select(label => TextWidth.Of(label, LabelSize)).DefaultIfEmpty(0).Max() + 26, width * 0.3);
    }

    /// <summary>Each named beside its line, on the side where the name fits or has most room.</summary>
    private static void Zones(Sheet sheet, LinePanel panel, Box plot, double top, double left, double right)
    {
        for (var i = 0; i < panel.Zones.Length; i++)
        {
            var zone = panel.Zones[i];
            var (low, at, high) = (plot.X(panel.X, zone.Low), plot.X(panel.X, zone.Estimate), plot.X(panel.X, zone.High));
            var start = i < ZonesNamed ? top + i * ZoneHeight + 4 : plot.Top;
            sheet.Rectangle(new Box(low, plot.Top, Math.Max(high - low, 1), plot.Height), Role.Zone, opacity: 0.16);
            sheet.Line(at, start, at, plot.Bottom, new Stroke(Role.Axis, Dashes: [3, 3]));
            if (i >= ZonesNamed) continue;
            var (before, behind, wanted) = (at - left - 13, right - at - 13, TextWidth.Of(zone.Label, ZoneSize));
            var leftwards = wanted > Math.Min(before, behind) ? before > behind : at > plot.Left + plot.Width / 2;
            var label = TextWidth.Fit(zone.Label, leftwards ? before : behind, ZoneSize);
            sheet.Text(at + (leftwards ? -5 : 5), top + i * ZoneHeight + 10, label, Role.Mute, leftwards ? Anchor.End : Anchor.Start, ZoneSize);
        }
    }

    private static void References(Sheet sheet, LinePanel panel, Box plot)
    {
        foreach (var reference in panel.References)
        {
            sheet.Add(new PolylineMark([.. reference.Points.Select(point => new Point(plot.X(panel.X, point.X), plot.Y(panel.Y, point.Y)))],
                reference.IsSolid ? new Stroke(Role.Line, 1.2) : new Stroke(Role.Line, 1.2, [7, 4])));
        }
    }

    private static void Thin(Sheet sheet, Trace trace, Look look, LinePanel panel, Box plot)
    {
        sheet.OpenGroup($"{trace.Name}, {trace.Tip}", model: trace.Name);
        sheet.Add(new PolylineMark(
            [.. trace.Points.Select(point => new Point(plot.X(panel.X, point.X), plot.Y(panel.Y, point.Y)))],
            new Stroke(new Tone(Role.Model, look.Hue), 0.8, Opacity: 0.45)));
        sheet.CloseGroup();
    }

    private static void Curve(Sheet sheet, LineChart chart, LinePanel panel, int index, Box plot)
    {
        var series = panel.Series[index];
        var look = LookOf(series, chart);
        var model = new Tone(Role.Model, look.Hue);
        var shift = Shift(panel, index, plot);
        var points = series.Points.Select(point => (At: new Point(plot.X(panel.X, point.X) + shift, plot.Y(panel.Y, point.Y, beyond: 3)), point)).ToArray();
        sheet.OpenGroup(series.Tip ?? series.Name, new Box(plot.Left, plot.Top - 6, plot.Width, plot.Height + 12), series.Name);
        if (points.Length > 1) sheet.Add(new PolylineMark([.. points.Select(point => point.At)], new Stroke(model, 1.6, look.Dashes)));
        foreach (var (at, point) in points)
        {
            if (point is not { Low: { } low, High: { } high }) continue;
            sheet.Line(at.X, plot.Y(panel.Y, low), at.X, plot.Y(panel.Y, high), new Stroke(model, 3.5, Opacity: 0.45));
        }
        foreach (var (at, point) in series.IsPlain ? [] : points)
        {
            sheet.OpenGroup(point.Tip is null ? null : $"{series.Name}, {point.Tip}");
            if (at.Y < plot.Top - 1 || at.Y > plot.Bottom + 1) Outside(sheet, plot, at.X, below: at.Y > plot.Bottom, model);
            else MarkerLayout.Place(sheet, look, at.X, at.Y);
            sheet.CloseGroup();
        }
        sheet.CloseGroup();
    }

    private static Look LookOf(Series series, LineChart chart)
    {
        var look = chart.Palette[series.Name];
        return series.IsFilled is { } filled ? look with { IsHollow = !filled } : look;
    }

    /// <summary>A small arrow on the edge that a point lies behind.</summary>
    private static void Outside(Sheet sheet, Box plot, double x, bool below, Tone tone)
    {
        var (edge, turn) = below ? (plot.Bottom - 1, -1) : (plot.Top + 1, 1);
        sheet.Add(new PolygonMark([new(x, edge), new(x - 4, edge + 6 * turn), new(x + 4, edge + 6 * turn)], tone));
    }

    /// <summary>Moves the curves' points a little sideways, so that intervals at the same value stand beside each other.</summary>
    private static double Shift(LinePanel panel, int index, Box plot)
    {
        if (panel.Series[index] is { IsPlain: true } or { IsFilled: not null }) return 0;
        var room = plot.Width / Math.Max(panel.X.Ticks.Length, 1) * 0.4;
        var step = Math.Min(3.2, room / Math.Max(panel.Series.Length, 1));
        return (index - (panel.Series.Length - 1) / 2.0) * step;
    }

    private static void Labels(Sheet sheet, LineChart chart, LinePanel panel, Box plot, double room)
    {
        var ends = panel.Series
            .Select((series, i) => (series.Name, Look: (Look?)LookOf(series, chart),
                X: plot.X(panel.X, series.Points[^1].X) + Shift(panel, i, plot), Y: plot.Y(panel.Y, series.Points[^1].Y)))
            .Concat(panel.References.Select(reference => (Name: reference.Label, Look: (Look?)null,
                X: plot.X(panel.X, reference.Points[^1].X), Y: plot.Y(panel.Y, reference.Points[^1].Y))))
            .ToArray();
        var texts = ShortNames.Of(ends.Select(end => end.Name), room - 22, LabelSize);
        var heights = LabelHeights.Spread([.. ends.Select(end => end.Y)], LabelGap, plot.Top, plot.Bottom);
        for (var i = 0; i < ends.Length; i++)
        {
            var (name, look, x, y) = ends[i];
            var labelX = plot.Right + 18;
            sheet.OpenGroup(model: look is null ? null : name);
            sheet.Line(x + 5, y, labelX - 8, heights[i], new Stroke(Role.Grid));
            if (look is not null) MarkerLayout.Place(sheet, look, labelX - 3, heights[i], 3.6);
            sheet.Text(labelX + (look is null ? -5 : 4), heights[i] + 4, texts[name], look is null ? Role.Mute : Role.Ink, size: LabelSize);
            sheet.CloseGroup();
        }
    }
}
