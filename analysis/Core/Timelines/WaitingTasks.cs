using System.Collections.Immutable;

namespace Analysis.Timelines;

/// <summary>How many tasks waited to be started, over time.</summary>
public static class WaitingTasks
{
    /// <summary>Steps: from each time on, ns, so many tasks waited. By time, each time once.</summary>
    public static ImmutableArray<(long At, int Waiting)> Of(Timeline timeline)
    {
        var moves = timeline.Tasks.Select(task => (At: task.Queued, By: 1)).Concat(timeline.Tasks.Select(task => (At: task.Started, By: -1)));
        var waiting = 0;
        return [.. moves.GroupBy(move => move.At).OrderBy(moment => moment.Key).Select(moment => (moment.Key, waiting += moment.Sum(move => move.By)))];
    }
}
