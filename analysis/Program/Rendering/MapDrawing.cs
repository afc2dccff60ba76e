using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws maps, in as many columns as their cells stay readable in.</summary>
public static class MapDrawing
{
    /// <summary>Of the lowest row, px: room for three lines.</summary>
    private const double RowHeight = 48;

    private const double SmallRowHeight = 26;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Draw(SvgCanvas canvas, MapChart chart, double top, string id)
    {
        var columns = Columns(chart.Panels.Length);
        var width = SvgRenderer.Width / columns;
        var plain = true;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
            {
                var (height, named) = Panel(canvas, chart, chart.Panels[i], (i - first) * width, top, width, columns, $"{id}-{Numbers.Text(i)}");
                bottom = Math.Max(bottom, height);
                plain &= named;
            }
            top = bottom + 12;
        }
        return plain ? top : Legend.Draw(canvas, chart.Palette, Models(chart), top);
    }

    public static IEnumerable<int> Hues(MapChart chart) => Models(chart).Select(model => chart.Palette[model].Hue);

    private static IEnumerable<string> Models(MapChart chart) =>
        chart.Panels.SelectMany(panel => panel.Cells).SelectMany(cell => cell.Models).Distinct();

    private static int Columns(int panels) => panels switch { 1 => 1, <= 4 => 2, <= 9 => 3, _ => 4 };

    private static (double Bottom, bool Named) Panel(
        SvgCanvas canvas, MapChart chart, MapPanel panel, double left, double top, double width, int columns, string id)
    {
        var head = panel.Title.Length > 0 ? 20 : 4;
        var rowHeight = columns > 2 ? SmallRowHeight : RowHeight;
        var ticks = panel.Y.Bands.Select(band => TextWidth.Of(band.Tick.Label, 11)).DefaultIfEmpty(0).Max();
        var indent = 28 + Math.Min(ticks, width * 0.25);
        var plot = new Plot(left + indent, top + head, width - indent - 12, rowHeight / panel.Y.Bands.Min(band => band.To - band.From));
        if (panel.Title.Length > 0) canvas.Text(left + 8, top + 12, TextWidth.Fit(panel.Title, width - 16, 12, bold: true), bold: true);
        var named = true;
        foreach (var cell in panel.Cells)
        {
            var (x, y) = (panel.X.Bands[cell.Column], panel.Y.Bands[cell.Row]);
            var box = new Plot(plot.Left + x.From * plot.Width, plot.Bottom - y.To * plot.Height, (x.To - x.From) * plot.Width, (y.To - y.From) * plot.Height);
            named &= MapCellDrawing.Draw(canvas, chart.Palette, cell, box, $"{id}-{Numbers.Text(cell.Column)}-{Numbers.Text(cell.Row)}");
        }
        foreach (var band in panel.Y.Bands)
        {
            canvas.Text(plot.Left - 6, plot.Bottom - (band.From + band.To) / 2 * plot.Height + 4, TextWidth.Fit(band.Tick.Label, indent - 22, 11), "c-ink", "end", 11);
        }
        AxisDrawing.Upright(canvas, panel.Y.Label, left + 14, plot);
        var axis = new Axis(panel.X.Label, false, 0, 1, [.. panel.X.Bands.Select(band => band.Tick with { Value = (band.From + band.To) / 2 })]);
        return (plot.Bottom + AxisDrawing.Below(canvas, plot, axis, grid: false), named);
    }
}
