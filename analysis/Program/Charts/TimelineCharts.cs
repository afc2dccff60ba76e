using System.Collections.Immutable;
using Analysis.Timelines;

namespace Analysis.Charts;

/// <summary>Timelines as charts.</summary>
public static class TimelineCharts
{
    /// <summary>Lanes that are drawn of a batch, and of one that is cut off, evenly chosen; and about how many bars.</summary>
    private const int LanesAtMost = 64, LanesOfCut = 8, BarsAtMost = 1500;

    /// <summary>A batch that takes so many times as long as all others is cut off, so that they can be seen.</summary>
    private const double Outlier = 3;

    /// <summary>Bars closer than this share of the axis are one.</summary>
    private const double Apart = 1.0 / 900;

    /// <summary>All of them on one time axis.</summary>
    /// <param name="timelines">At least one.</param>
    public static TimelineChart Of(string name, string title, ImmutableArray<Timeline> timelines)
    {
        var end = End(timelines);
        return new TimelineChart(name, title, Described(timelines), new Palette(timelines.Select(each => each.Model)), Table(timelines),
            Axis.Linear("time since the batch began", 0, end, TimelineWords.Since), [.. timelines.Select(each => Panel(each, end))]);
    }

    /// <summary>The numbers of every batch.</summary>
    public static ChartTable Table(ImmutableArray<Timeline> timelines) => new(
        [
            new("Model"), new("Makespan", true), new("Ideal", true), new("First start", true), new("All started", true), new("Mean wait", true),
            new("Worst wait", true), new("Waited", true), new("Workers", true), new("Busy", true), new("At once", true), new("Fairness", true),
            new("Tail", true),
        ],
        [.. timelines.Select(Row)]);

    private static ImmutableArray<string> Row(Timeline timeline)
    {
        var numbers = TimelineNumbers.Of(timeline);
        return
        [
            TimelineWords.Name(timeline), Durations.Text(timeline.Makespan), IdealMakespan.Of(timeline) is { } ideal ? Durations.Text(ideal) : "",
            Durations.Text(numbers.FirstStart), Durations.Text(numbers.AllStarted), Durations.Text(numbers.MeanWait), Durations.Text(numbers.WorstWait),
            Percent.Text(numbers.WaitShare, 0), Numbers.Text(numbers.Workers), Percent.Text(numbers.BusyShare, 0),
            Numbers.Significant(numbers.AtOnce, 3),
            Numbers.Significant(numbers.Fairness, 2), Percent.Text(numbers.Tail, 0),
        ];
    }

    private static double End(ImmutableArray<Timeline> timelines)
    {
        var ends = timelines.Select(each => (double)each.Makespan).OrderDescending().ToArray();
        return 1.02 * (ends.Length > 1 && ends[0] > Outlier * ends[1] ? 1.5 * ends[1] : ends[0]);
    }

    private static string Described(ImmutableArray<Timeline> timelines) =>
        "A lane per worker, a bar per task, grey until the worker's first one. Above: tasks that wait to be started (dotted)"
        + (timelines.Any(TimelineWords.IsOfPool)
            ? " and threads of the pool (solid); a full triangle is a thread injected because work starves, a hollow one a try of the pool whether more or "
                + "fewer threads do more. "
            : ". ")
        + "Dashed: the shortest makespan there could be.";

    private static TimelinePanel Panel(Timeline timeline, double end)
    {
        var ideal = IdealMakespan.Of(timeline);
        var lanes = timeline.Lanes;
        var count = Math.Min(timeline.Makespan > end ? LanesOfCut : LanesAtMost, lanes.Length);
        var drawn = Enumerable.Range(0, count).Select(i => lanes[(int)((long)i * lanes.Length / count)]).ToArray();
        var apart = end * Apart;
        while (drawn.Sum(lane => TimelineBars.Count(lane, apart)) > BarsAtMost) apart *= 2;
        var isOfPool = TimelineWords.IsOfPool(timeline) && !timeline.Pool.IsEmpty;
        return new TimelinePanel(
            timeline.Model,
            $"{TimelineWords.Name(timeline)}: {Durations.Text(timeline.Makespan)}"
                + (ideal is { } least ? $", {Multiples.Text(timeline.Makespan / least)} the ideal" : ""),
            Sentence.Finished(TimelineWords.Why(timeline)),
            [.. drawn.Select(lane => new TimelineLane(Label(lane, timeline), TimelineBars.Of(lane, apart)))], lanes.Length, timeline.Makespan, ideal,
            [.. WaitingTasks.Of(timeline).Select(step => new CountStep(step.At, step.Waiting))],
            isOfPool ? [.. timeline.Pool.Select(look => new CountStep(look.At, look.Threads))] : [],
            isOfPool ? Marks(timeline) : []);
    }

    private static string Label(Lane lane, Timeline timeline) =>
        lane.Thread is null ? "" : timeline.Lanes.Any(other => other.Process != lane.Process) ? Text(lane.Process) : Text(lane.Thread.Value);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Changes that are some: the pool also tells what it begins with.</summary>
    private static ImmutableArray<TimelineMark> Marks(Timeline timeline)
    {
        var marks = ImmutableArray.CreateBuilder<TimelineMark>();
        var wanted = timeline.Pool[0].Threads;
        foreach (var change in timeline.Changes)
        {
            if (change.Threads != wanted)
                marks.Add(new TimelineMark(change.At, change.Reason == "Starvation",
                    $"after {Durations.Text(change.At)} the runtime wants {Numbers.Counted(change.Threads, "thread")}: {change.Reason}"));
            wanted = change.Threads;
        }
        return marks.ToImmutable();
    }
}
