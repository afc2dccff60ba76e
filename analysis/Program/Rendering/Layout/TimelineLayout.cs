using System.Collections.Immutable;
using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Places timelines below each other: a title, a sentence, counts over time, and a lane per worker.</summary>
public static class TimelineLayout
{
    private const double Left = 64, Right = 14;
    private const double CountsHeight = 30, LanesHeight = 100, Between = 5;
    private const double ThinnestLane = 1.6, ThickestLane = 13, LabelledLane = 10;
    private const double Head = 38, LabelHeight = 10;
    private const double TextSize = 11, SmallSize = 10;

    /// <summary>Bars wider than this leave a hair's breadth to the next.</summary>
    private const double Wide = 3;

    /// <returns>The height of the whole drawing, px.</returns>
    public static double Place(Sheet sheet, TimelineChart chart, double top)
    {
        for (var i = 0; i < chart.Panels.Length; i++)
            top = Panel(sheet, chart, chart.Panels[i], top, isFirst: i == 0, isLast: i == chart.Panels.Length - 1) + 12;
        return top;
    }

    private static double Panel(Sheet sheet, TimelineChart chart, TimelinePanel panel, double top, bool isFirst, bool isLast)
    {
        var lane = Math.Clamp(LanesHeight / panel.Lanes.Length, ThinnestLane, ThickestLane);
        var counts = new Box(Left, top + (isFirst ? Head + LabelHeight : Head), Picture.Width - Left - Right, CountsHeight);
        var lanes = new Box(Left, counts.Bottom + Between, counts.Width, lane * panel.Lanes.Length);
        var all = new Box(Left, counts.Top, counts.Width, lanes.Bottom - counts.Top);
        sheet.OpenGroup(model: panel.Model);
        sheet.Text(8, top + 11, TextWidth.Fit(panel.Title, Picture.Width - 16, 12, bold: true), bold: true);
        sheet.Text(8, top + 27, TextWidth.Fit(panel.Sentence, Picture.Width - 16, TextSize), Role.Mute, size: TextSize);
        var height = AxisLayout.Below(sheet, all, chart.Time, grid: true, label: isLast);
        for (var i = 0; i < panel.Lanes.Length; i++)
            Lane(sheet, chart, panel, panel.Lanes[i], new Box(lanes.Left, lanes.Top + i * lane, lanes.Width, lane));
        var workers = panel.LanesInAll == panel.Lanes.Length
            ? Numbers.Counted(panel.LanesInAll, "worker")
            : $"{Numbers.Text(panel.Lanes.Length)} of {Numbers.Text(panel.LanesInAll)}";
        if (lane < LabelledLane) AxisLayout.Upright(sheet, workers, Left - 34, lanes);
        Ends(sheet, chart, panel, all, isFirst);
        Counts(sheet, chart, panel, counts);
        sheet.CloseGroup();
        return all.Bottom + height;
    }

    /// <summary>Waiting tasks dotted, threads of the pool solid, on one scale from 0.</summary>
    private static void Counts(Sheet sheet, TimelineChart chart, TimelinePanel panel, Box box)
    {
        var most = panel.Waiting.Concat(panel.Pool).Select(step => step.Count).Append(1).Max();
        var axis = new Axis("", false, 0, most, []);
        sheet.Line(box.Left, box.Bottom, box.Right, box.Bottom, new Stroke(Role.Grid));
        sheet.Text(box.Left - 6, box.Top + 6, Numbers.Text(most), Role.Ink, Anchor.End, SmallSize);
        sheet.Text(box.Left - 6, box.Bottom, "0", Role.Ink, Anchor.End, SmallSize);
        sheet.OpenGroup("Tasks that wait to be started", box.Inside(-2));
        Steps(sheet, chart, panel.Waiting, axis, box, panel.Makespan, new Stroke(Role.Line, 1.2, [1.5, 2.5]));
        sheet.CloseGroup();
        sheet.OpenGroup("Threads of the pool", box.Inside(-2));
        Steps(sheet, chart, panel.Pool, axis, box, panel.Makespan, new Stroke(new Tone(Role.Model, chart.Palette[panel.Model].Hue), 1.8));
        sheet.CloseGroup();
        foreach (var mark in panel.Marks.Where(mark => chart.Time.Position(mark.At) <= 1))
        {
            var x = box.X(chart.Time, mark.At);
            ImmutableArray<Point> corners = [new(x, box.Top + 5), new(x - 3.5, box.Top - 2), new(x + 3.5, box.Top - 2)];
            sheet.OpenGroup(mark.Tip);
            sheet.Add(mark.IsStarvation
                ? new PolygonMark(corners, Role.Ink, new Stroke(Role.Line))
                : new PolygonMark(corners, Role.Paper, new Stroke(Role.Line)));
            sheet.CloseGroup();
        }
    }

    private static void Steps(Sheet sheet, TimelineChart chart, ImmutableArray<CountStep> steps, Axis axis, Box box, double end, Stroke stroke)
    {
        if (steps.IsEmpty) return;
        var points = ImmutableArray.CreateBuilder<Point>();
        foreach (var step in steps.TakeWhile(step => chart.Time.Position(step.At) <= 1))
        {
            var x = box.X(chart.Time, step.At);
            if (points.Count > 0) points.Add(new Point(x, points[^1].Y));
            points.Add(new Point(x, box.Y(axis, step.Count)));
        }
        points.Add(new Point(box.X(chart.Time, end), points[^1].Y));
        sheet.Add(new PolylineMark(points.ToImmutable(), stroke));
    }

    private static void Lane(Sheet sheet, TimelineChart chart, TimelinePanel panel, TimelineLane lane, Box box)
    {
        var inset = box.Height > 4 ? 1 : 0.2;
        var (y, height) = (box.Top + inset, box.Height - 2 * inset);
        if (box.Height >= LabelledLane)
            sheet.Text(box.Left - 6, box.Top + box.Height / 2 + 3.5, TextWidth.Fit(lane.Label, Left - 10, SmallSize), Role.Mute, Anchor.End, SmallSize);
        if (lane.Bars[0].From > 0) sheet.Rectangle(new Box(box.Left, y, box.X(chart.Time, lane.Bars[0].From) - box.Left, height), Role.Open);
        var tone = new Tone(Role.Model, chart.Palette[panel.Model].Hue);
        foreach (var bar in lane.Bars.Where(bar => chart.Time.Position(bar.From) <= 1))
        {
            var (from, to) = (box.X(chart.Time, bar.From), box.X(chart.Time, bar.To));
            sheet.OpenGroup(bar.Tip);
            sheet.Rectangle(new Box(from, y, Math.Max(to - from - (to - from > Wide ? 0.6 : 0), 0.4), height), tone);
            sheet.CloseGroup();
        }
    }

    private static void Ends(Sheet sheet, TimelineChart chart, TimelinePanel panel, Box box, bool isFirst)
    {
        if (panel.Ideal is { } ideal && chart.Time.Position(ideal) <= 1)
        {
            var x = box.X(chart.Time, ideal);
            sheet.Line(x, box.Top - 4, x, box.Bottom, new Stroke(Role.Line, 1.2, [5, 3]));
            if (isFirst) sheet.Text(Math.Min(x, box.Right - TextWidth.Of(Label(ideal), SmallSize)), box.Top - 7, Label(ideal), Role.Mute, size: SmallSize);
        }
        if (chart.Time.Position(panel.Makespan) > 1)
            sheet.Text(box.Right - 2, box.Top + 22, $"ends after {Durations.Text(panel.Makespan)} →", Role.Ink, Anchor.End, SmallSize, halo: true);
        else sheet.Line(box.X(chart.Time, panel.Makespan), box.Top, box.X(chart.Time, panel.Makespan), box.Bottom, new Stroke(Role.Line, 1.2));
    }

    private static string Label(double ideal) => $"ideal {Durations.Text(ideal)}";
}
