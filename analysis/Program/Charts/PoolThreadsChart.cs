using System.Collections.Immutable;
using Analysis.Timelines;

namespace Analysis.Charts;

/// <summary>How many threads the pool had while tasks waited for some: a curve per batch.</summary>
public static class PoolThreadsChart
{
    /// <summary>Pools that hardly grow tell nothing.</summary>
    private const int LeastGrowth = 2;

    /// <returns><c>null</c> where no pool grew.</returns>
    public static LineChart? Of(string name, string title, ImmutableArray<Timeline> timelines)
    {
        ImmutableArray<Timeline> pools = [.. timelines.Where(each => TimelineWords.IsOfPool(each) && !each.Pool.IsEmpty)];
        if (!pools.Any(each => each.MostPoolThreads >= each.Pool[0].Threads + LeastGrowth)) return null;
        var end = pools.Max(each => each.Makespan) * 1.02;
        var most = pools.Max(each => each.MostPoolThreads!.Value);
        return new LineChart(
            name, title,
            "Threads of the pool from the batch's start to its end, at which its curve ends. A pool adds threads slowly while all of them are blocked.",
            Palette.InOrder(pools.Select(TimelineWords.Name)), Table(pools),
            [
                new LinePanel("", Axis.Linear("time since the batch began", 0, end, TimelineWords.Since),
                    Axis.Linear("threads of the pool", 0, most * 1.05, Numbers.Text), [.. pools.Select(Curve)], [], []),
            ]);
    }

    /// <summary>Steps: level until the next look.</summary>
    private static Series Curve(Timeline timeline)
    {
        var points = ImmutableArray.CreateBuilder<SeriesPoint>();
        foreach (var look in timeline.Pool)
        {
            if (points.Count > 0 && points[^1].Y == look.Threads) continue;
            if (points.Count > 0) points.Add(new SeriesPoint(look.At, points[^1].Y));
            points.Add(new SeriesPoint(look.At, look.Threads));
        }
        points.Add(new SeriesPoint(timeline.Makespan, points[^1].Y));
        return new Series(TimelineWords.Name(timeline), points.ToImmutable()) { IsPlain = true };
    }

    private static ChartTable Table(ImmutableArray<Timeline> pools) => new(
        [
            new("Model"), new("Makespan", true), new("Threads at the start", true), new("At most", true), new("Changes by starvation", true),
            new("Other changes", true),
        ],
        [
            .. pools.Select(each => ImmutableArray.Create(
                TimelineWords.Name(each), Durations.Text(each.Makespan), Numbers.Text(each.Pool[0].Threads), Numbers.Text(each.MostPoolThreads!.Value),
                Numbers.Text(each.Changes.Count(change => change.Reason == "Starvation")),
                Numbers.Text(each.Changes.Count(change => change.Reason != "Starvation")))),
        ]);
}
