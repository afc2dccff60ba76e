using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws rows of marks, with every round as a point above its interval.</summary>
public static class DotDrawing
{
    private const double RowHeight = 19;
    private const double LabelSize = 11;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Draw(SvgCanvas canvas, DotChart chart, double top, string id)
    {
        var columns = Columns(chart);
        var width = SvgRenderer.Width / columns;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
            {
                bottom = Math.Max(bottom, Panel(canvas, chart, chart.Panels[i], (i - first) * width, top, width));
            }
            top = bottom + 10;
        }
        var names = chart.Panels.SelectMany(panel => panel.Rows).Where(row => row.Marks.Length > 1).SelectMany(row => row.Marks).Select(mark => mark.Name).Distinct().ToArray();
        return names.Length > 0 ? Legend.Draw(canvas, chart.Palette, names, top) : top;
    }

    public static IEnumerable<int> Hues(DotChart chart) =>
        chart.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Marks).Select(mark => chart.Palette[mark.Name].Hue);

    /// <summary>Three for this suite's short names; fewer when there are few panels or names are long.</summary>
    private static int Columns(DotChart chart)
    {
        var longest = chart.Panels.SelectMany(panel => panel.Rows).Select(row => TextWidth.Of(row.Label, LabelSize)).DefaultIfEmpty(0).Max();
        return Math.Min(chart.Panels.Length, longest switch { < 95 => 3, < 170 => 2, _ => 1 });
    }

    private static double Panel(SvgCanvas canvas, DotChart chart, DotPanel panel, double left, double top, double width)
    {
        var head = panel.Title.Length > 0 ? 20 : 4;
        var labels = Math.Min(panel.Rows.Select(row => TextWidth.Of(row.Label, LabelSize)).DefaultIfEmpty(0).Max() + 12, width * 0.5);
        var plot = new Plot(left + 8 + labels, top + head, width - labels - 26, RowHeight * panel.Rows.Length + 4);
        if (panel.Title.Length > 0) canvas.Text(left + 8, top + 12, TextWidth.Fit(panel.Title, width - 14, 12, bold: true), bold: true);
        var height = AxisDrawing.Below(canvas, plot, panel.X, grid: true);
        if (panel.Reference is { } reference && panel.X.Position(reference) is >= 0 and <= 1)
        {
            canvas.Line(plot.X(panel.X, reference), plot.Top, plot.X(panel.X, reference), plot.Bottom, "c-line", " stroke-width=\"1\" stroke-dasharray=\"2 2\"");
        }
        for (var i = 0; i < panel.Rows.Length; i++) Row(canvas, chart, panel, panel.Rows[i], plot, plot.Top + 2 + RowHeight * (i + 0.5), left + 8);
        return plot.Bottom + height;
    }

    private static void Row(SvgCanvas canvas, DotChart chart, DotPanel panel, DotRow row, Plot plot, double y, double labelX)
    {
        canvas.OpenGroup($"{row.Label}: {string.Join(", ", row.Marks.Select(mark => mark.Text))}");
        canvas.Text(labelX, y + 4, TextWidth.Fit(row.Label, plot.Left - labelX - 6, LabelSize), size: LabelSize);
        if (row.Marks.Length > 1)
        {
            var ends = row.Marks.Select(mark => plot.X(panel.X, mark.Value)).ToArray();
            canvas.Line(ends.Min(), y, ends.Max(), y, "c-axis", " stroke-width=\"2\"");
        }
        foreach (var mark in row.Marks) Mark(canvas, chart.Palette[mark.Name], panel.X, mark, plot, y);
        canvas.CloseGroup();
    }

    private static void Mark(SvgCanvas canvas, Look look, Axis axis, DotMark mark, Plot plot, double y)
    {
        var hue = Numbers.Text(look.Hue);
        var position = axis.Position(mark.Value);
        if (position is < 0 or > 1)
        {
            Outside(canvas, mark, plot, y, position < 0, hue);
            return;
        }
        if (mark is { Low: { } low, High: { } high })
        {
            canvas.Line(plot.X(axis, low), y + 3, plot.X(axis, high), y + 3, $"c-s{hue}", " stroke-width=\"3.5\" opacity=\"0.5\"");
        }
        foreach (var point in mark.Points)
        {
            if (axis.Position(point) is >= 0 and <= 1) canvas.Circle(plot.X(axis, point), y - 5, 1.7, $"c-f{hue}");
        }
        Marker.Draw(canvas, look, plot.X(axis, mark.Value), y + 3, 4);
    }

    private static void Outside(SvgCanvas canvas, DotMark mark, Plot plot, double y, bool left, string hue)
    {
        var (x, turn) = left ? (plot.Left + 1, 1) : (plot.Right - 1, -1);
        canvas.Path($"M{SvgCanvas.At(x)},{SvgCanvas.At(y)}l{SvgCanvas.At(6 * turn)},-4v8Z", $"c-f{hue}");
        canvas.Text(x + 9 * turn, y + 4, mark.Text, "c-mute", left ? "start" : "end", 10);
    }
}
