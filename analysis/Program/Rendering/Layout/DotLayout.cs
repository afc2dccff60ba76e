using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Places rows of marks, with every round as a point above its interval.</summary>
public static class DotLayout
{
    private const double RowHeight = 20;
    private const double LabelSize = 12;
    private const double RoundsHeight = 3;
    private const double MarkStep = 5;
    private const int FewMarks = 3;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Place(Sheet sheet, DotChart chart, double top)
    {
        var columns = Columns(chart);
        var width = Picture.Width / columns;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
            {
                bottom = Math.Max(bottom, Panel(sheet, chart, chart.Panels[i], (i - first) * width, top, width));
            }
            top = bottom + 10;
        }
        var names = chart.Panels
            .SelectMany(panel => panel.Rows)
            .Where(row => row.Marks.Length > 1)
            .SelectMany(row => row.Marks)
            .Select(mark => mark.Name)
            .Distinct()
            .ToArray();
        return names.Length > 0 ? LegendLayout.Place(sheet, chart.Palette, names, top) : top;
    }

    /// <summary>Two where names are short and there are several panels.</summary>
    private static int Columns(DotChart chart)
    {
        var longest = chart.Panels.SelectMany(panel => panel.Rows).Select(row => TextWidth.Of(row.Label, LabelSize)).DefaultIfEmpty(0).Max();
        return chart.Panels.Length > 1 && longest < 130 ? 2 : 1;
    }

    private static double Panel(Sheet sheet, DotChart chart, DotPanel panel, double left, double top, double width)
    {
        var head = panel.Title.Length > 0 ? 20 : 4;
        var labels = Math.Min(panel.Rows.Select(row => TextWidth.Of(row.Label, LabelSize)).DefaultIfEmpty(0).Max() + 12, width * 0.45);
        var margin = panel.Rows.SelectMany(row => row.Marks).Any(mark => DotMarkLayout.IsOutside(panel.X, mark)) ? DotMarkLayout.MarginWidth : 0;
        var plot = new Box(left + 8 + labels + margin, top + head, width - labels - margin - 26, RowHeight * panel.Rows.Length + 4);
        if (panel.Title.Length > 0) sheet.Text(left + 8, top + 12, TextWidth.Fit(panel.Title, width - 14, 12, bold: true), bold: true);
        if (margin > 0) sheet.Rectangle(new Box(plot.Left - margin, plot.Top, margin - 4, plot.Height), Role.Open);
        var height = AxisLayout.Below(sheet, plot, panel.X, grid: true);
        if (panel.Reference is { } reference && panel.X.Position(reference) is >= 0 and <= 1)
        {
            sheet.Line(plot.X(panel.X, reference), plot.Top, plot.X(panel.X, reference), plot.Bottom, new Stroke(Role.Line, Dashes: [2, 2]));
        }
        var texts = ShortNames.Of(panel.Rows.Select(row => row.Label), labels - 6, LabelSize);
        for (var i = 0; i < panel.Rows.Length; i++)
        {
            var row = panel.Rows[i];
            var y = plot.Top + 2 + RowHeight * (i + 0.5);
            sheet.OpenGroup($"{row.Label}: {string.Join(", ", row.Marks.Select(mark => mark.Text))}", model: row.Marks is [var only] ? only.Name : row.Label);
            sheet.Text(left + 8, y + 4, texts[row.Label], size: LabelSize);
            Row(sheet, chart, panel, row, plot, y);
            sheet.CloseGroup();
        }
        return plot.Bottom + height;
    }

    private static void Row(Sheet sheet, DotChart chart, DotPanel panel, DotRow row, Box plot, double y)
    {
        var places = row.Marks.Select((mark, i) => (mark, X: plot.X(panel.X, mark.Value), Y: y + MarkOffset(row, i))).ToArray();
        if (row.Marks.Length > 1)
        {
            var (first, last) = (places.MinBy(place => place.X), places.MaxBy(place => place.X));
            sheet.Line(first.X, first.Y, last.X, last.Y, new Stroke(Role.Axis, 2));
        }
        foreach (var (mark, _, height) in places) DotMarkLayout.Place(sheet, chart.Palette[mark.Name], panel.X, mark, plot, height);
    }

    /// <summary>
    /// Where a mark stands below the middle of its row: under its rounds, or, of a few, a little above or below the others, so that none hides another.
    /// </summary>
    private static double MarkOffset(DotRow row, int index)
    {
        if (row.Marks.Any(mark => !mark.Points.IsEmpty)) return RoundsHeight;
        return row.Marks.Length is > 1 and <= FewMarks ? (index - (row.Marks.Length - 1) / 2.0) * MarkStep : 0;
    }
}
