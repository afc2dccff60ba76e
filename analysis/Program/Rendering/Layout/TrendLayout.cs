using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Rendering.Layout;

/// <summary>Places small multiples of times over versions, two beside each other.</summary>
public static class TrendLayout
{
    private const double PlotHeight = 88, AloneHeight = 170;
    private const double TextSize = 10;

    /// <summary>For the half of the last version's label that reaches beyond the plot.</summary>
    private const double RightRoom = 36;

    /// <summary>Hues of what became slower and faster, and of the points: of the palette, told apart by colour-blind readers too.</summary>
    private const int Slower = 1, Faster = 6, Points = 3;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Place(Sheet sheet, TrendChart chart, double top)
    {
        var columns = chart.Panels.Length == 1 ? 1 : 2;
        var width = Picture.Width / columns;
        for (var first = 0; first < chart.Panels.Length; first += columns)
        {
            var bottom = top;
            for (var i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
                bottom = Math.Max(bottom, Panel(sheet, chart, chart.Panels[i], (i - first) * width, top, width));
            top = bottom + 12;
        }
        return top;
    }

    private static double Panel(Sheet sheet, TrendChart chart, TrendPanel panel, double left, double top, double width)
    {
        var plot = new Box(left + 64, top + 32, width - 64 - RightRoom, chart.Panels.Length == 1 ? AloneHeight : PlotHeight);
        sheet.Text(left + 8, top + 11, TextWidth.Fit(panel.Title, width - 16, 12, bold: true), bold: true);
        AxisLayout.Beside(sheet, plot, panel.Y, left + 12);
        var versions = new Axis("", false, -0.5, chart.Versions.Length - 0.5, [.. chart.Versions.Select((version, i) => new Tick(i, version))]);
        var height = AxisLayout.Below(sheet, plot, versions, grid: false, label: false);
        foreach (var mark in panel.Marks) Mark(sheet, mark, plot, versions, left + width);
        foreach (var point in panel.Points) Point(sheet, panel, point, plot, versions);
        foreach (var step in panel.Steps)
        {
            var y = plot.Y(panel.Y, step.Value);
            sheet.Line(plot.X(versions, step.From - 0.5), y, plot.X(versions, step.To + 0.5), y, new Stroke(Role.Line, 1.3));
        }
        return plot.Bottom + height;
    }

    /// <summary>Between two versions, with its size above the plot.</summary>
    private static void Mark(Sheet sheet, TrendMark mark, Box plot, Axis versions, double right)
    {
        Tone tone = mark.Verdict switch
        {
            Verdict.Slower => new Tone(Role.Model, Slower),
            Verdict.Faster => new Tone(Role.Model, Faster),
            _ => Role.Axis,
        };
        var x = plot.X(versions, mark.Version - 0.5);
        sheet.Line(x, plot.Top - 2, x, plot.Bottom, new Stroke(tone, 1.4, [4, 3]));
        var width = TextWidth.Of(mark.Text, TextSize, bold: true);
        sheet.Text(Math.Clamp(x, plot.Left + width / 2, right - 4 - width / 2), plot.Top - 6,
            mark.Text, Role.Ink, Anchor.Middle, TextSize, bold: true, halo: true);
    }

    private static void Point(Sheet sheet, TrendPanel panel, SeriesPoint point, Box plot, Axis versions)
    {
        var tone = new Tone(Role.Model, Points);
        var x = plot.X(versions, point.X);
        sheet.OpenGroup(point.Tip);
        if (point is { Low: { } low, High: { } high }) sheet.Line(x, plot.Y(panel.Y, low), x, plot.Y(panel.Y, high), new Stroke(tone, 2.4, Opacity: 0.4));
        sheet.Circle(x, plot.Y(panel.Y, point.Y), 2.4, tone);
        sheet.CloseGroup();
    }
}
