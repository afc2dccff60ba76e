using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Places maps, in as many columns as their cells stay readable in.</summary>
public static class MapLayout
{
    /// <summary>Of the lowest row, px: room for three lines.</summary>
    private const double RowHeight = 48;

    private const double SmallRowHeight = 26;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Place(Sheet sheet, MapChart chart, double top)
    {
        var columns = Columns(chart.Panels.Length);
        var width = Picture.Width / columns;
        var plain = true;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
            {
                var (height, named) = Panel(sheet, chart, chart.Panels[i], (i - first) * width, top, width, columns);
                bottom = Math.Max(bottom, height);
                plain &= named;
            }
            top = bottom + 12;
        }
        return plain ? top : LegendLayout.Place(sheet, chart.Palette, Models(chart), top);
    }

    private static IEnumerable<string> Models(MapChart chart) =>
        chart.Panels.SelectMany(panel => panel.Cells).SelectMany(cell => cell.Models).Distinct();

    private static int Columns(int panels) => panels switch { 1 => 1, <= 4 => 2, <= 9 => 3, _ => 4 };

    private static (double Bottom, bool Named) Panel(Sheet sheet, MapChart chart, MapPanel panel, double left, double top, double width, int columns)
    {
        var head = panel.Title.Length > 0 ? 20 : 4;
        var rowHeight = columns > 2 ? SmallRowHeight : RowHeight;
        var ticks = panel.Y.Bands.Select(band => TextWidth.Of(band.Tick.Label, 12)).DefaultIfEmpty(0).Max();
        var indent = 28 + Math.Min(ticks, width * 0.25);
        var plot = new Box(left + indent, top + head, width - indent - 12, rowHeight / panel.Y.Bands.Min(band => band.To - band.From));
        if (panel.Title.Length > 0) sheet.Text(left + 8, top + 12, TextWidth.Fit(panel.Title, width - 16, 12, bold: true), bold: true);
        var named = true;
        foreach (var cell in panel.Cells)
        {
            var (x, y) = (panel.X.Bands[cell.Column], panel.Y.Bands[cell.Row]);
            var box = new Box(plot.Left + x.From * plot.Width, plot.Bottom - y.To * plot.Height, (x.To - x.From) * plot.Width, (y.To - y.From) * plot.Height);
            named &= MapCellLayout.Place(sheet, chart.Palette, cell, box);
        }
        var texts = ShortNames.Of(panel.Y.Bands.Select(band => band.Tick.Label), indent - 22, 12);
        foreach (var band in panel.Y.Bands)
        {
            sheet.Text(plot.Left - 6, plot.Bottom - (band.From + band.To) / 2 * plot.Height + 4, texts[band.Tick.Label], Role.Ink, Anchor.End, 12);
        }
        AxisLayout.Upright(sheet, panel.Y.Label, left + 14, plot);
        var axis = new Axis(panel.X.Label, false, 0, 1, [.. panel.X.Bands.Select(band => band.Tick with { Value = (band.From + band.To) / 2 })]);
        return (plot.Bottom + AxisLayout.Below(sheet, plot, axis, grid: false), named);
    }
}
