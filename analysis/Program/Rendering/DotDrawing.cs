using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws rows of marks, with every round as a point above its interval.</summary>
public static class DotDrawing
{
    private const double RowHeight = 20;
    private const double LabelSize = 11;
    private const double RoundsHeight = 3;
    private const double MarkStep = 5;
    private const int FewMarks = 3;

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
                bottom = Math.Max(bottom, Panel(canvas, chart, chart.Panels[i], (i - first) * width, top, width, $"{id}-{Numbers.Text(i)}"));
            }
            top = bottom + 10;
        }
        var names = chart.Panels.SelectMany(panel => panel.Rows).Where(row => row.Marks.Length > 1).SelectMany(row => row.Marks).Select(mark => mark.Name).Distinct().ToArray();
        return names.Length > 0 ? Legend.Draw(canvas, chart.Palette, names, top) : top;
    }

    public static IEnumerable<int> Hues(DotChart chart) =>
        chart.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Marks).Select(mark => chart.Palette[mark.Name].Hue);

    /// <summary>Two where names are short and there are several panels.</summary>
    private static int Columns(DotChart chart)
    {
        var longest = chart.Panels.SelectMany(panel => panel.Rows).Select(row => TextWidth.Of(row.Label, LabelSize)).DefaultIfEmpty(0).Max();
        return chart.Panels.Length > 1 && longest < 130 ? 2 : 1;
    }

    private static double Panel(SvgCanvas canvas, DotChart chart, DotPanel panel, double left, double top, double width, string id)
    {
        var head = panel.Title.Length > 0 ? 20 : 4;
        var labels = Math.Min(panel.Rows.Select(row => TextWidth.Of(row.Label, LabelSize)).DefaultIfEmpty(0).Max() + 12, width * 0.45);
        var margin = panel.Rows.SelectMany(row => row.Marks).Any(mark => DotMarkDrawing.IsOutside(panel.X, mark)) ? DotMarkDrawing.MarginWidth : 0;
        var plot = new Plot(left + 8 + labels + margin, top + head, width - labels - margin - 26, RowHeight * panel.Rows.Length + 4);
        if (panel.Title.Length > 0) canvas.Text(left + 8, top + 12, TextWidth.Fit(panel.Title, width - 14, 12, bold: true), bold: true);
        if (margin > 0) canvas.Rectangle(plot.Left - margin, plot.Top, margin - 4, plot.Height, "c-open");
        var height = AxisDrawing.Below(canvas, plot, panel.X, grid: true);
        if (panel.Reference is { } reference && panel.X.Position(reference) is >= 0 and <= 1)
        {
            canvas.Line(plot.X(panel.X, reference), plot.Top, plot.X(panel.X, reference), plot.Bottom, "c-line", " stroke-width=\"1\" stroke-dasharray=\"2 2\"");
        }
        DotMarkDrawing.Clip(canvas, plot, id);
        for (var i = 0; i < panel.Rows.Length; i++) Row(canvas, chart, panel, panel.Rows[i], plot, plot.Top + 2 + RowHeight * (i + 0.5), left + 8, id);
        return plot.Bottom + height;
    }

    private static void Row(SvgCanvas canvas, DotChart chart, DotPanel panel, DotRow row, Plot plot, double y, double labelX, string id)
    {
        canvas.OpenGroup($"{row.Label}: {string.Join(", ", row.Marks.Select(mark => mark.Text))}");
        var outside = row.Marks.Any(mark => DotMarkDrawing.IsOutside(panel.X, mark));
        canvas.Text(labelX, y + 4, TextWidth.Fit(row.Label, plot.Left - (outside ? DotMarkDrawing.MarginWidth : 0) - labelX - 6, LabelSize), size: LabelSize);
        var places = row.Marks.Select((mark, i) => (mark, X: plot.X(panel.X, mark.Value), Y: y + MarkOffset(row, i))).ToArray();
        if (row.Marks.Length > 1)
        {
            var (first, last) = (places.MinBy(place => place.X), places.MaxBy(place => place.X));
            canvas.Line(first.X, first.Y, last.X, last.Y, "c-axis", " stroke-width=\"2\"");
        }
        foreach (var (mark, _, height) in places) DotMarkDrawing.Draw(canvas, chart.Palette[mark.Name], panel.X, mark, plot, height, id);
        canvas.CloseGroup();
    }

    /// <summary>Where a mark stands below the middle of its row: under its rounds, or, of a few, a little above or below the others, so that none hides another.</summary>
    private static double MarkOffset(DotRow row, int index)
    {
        if (row.Marks.Any(mark => !mark.Points.IsEmpty)) return RoundsHeight;
        return row.Marks.Length is > 1 and <= FewMarks ? (index - (row.Marks.Length - 1) / 2.0) * MarkStep : 0;
    }
}
