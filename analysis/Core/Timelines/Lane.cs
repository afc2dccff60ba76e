using System.Collections.Immutable;

namespace Analysis.Timelines;

/// <summary>What ran tasks one after the other: a thread; or, for tasks that held none while they waited, a place among those in flight.</summary>
/// <param name="Process">The system's number.</param>
/// <param name="Thread">The system's number, or <c>null</c>.</param>
/// <param name="Tasks">By time; no two overlap.</param>
public sealed record Lane(int Process, int? Thread, ImmutableArray<TracedTask> Tasks)
{
    /// <summary>How long tasks ran in it, ns.</summary>
    public long Busy => Tasks.Sum(task => task.Took);

    /// <summary>Lanes by their first task's start.</summary>
    internal static ImmutableArray<Lane> Of(ImmutableArray<TracedTask> tasks)
    {
        var byThread = tasks.Where(task => task.Thread is not null)
            .GroupBy(task => (task.Process, task.Thread))
            .Select(group => new Lane(group.Key.Process, group.Key.Thread, [.. group.OrderBy(task => task.Started).ThenBy(task => task.Ended)]));
        return [.. byThread.Concat(Places(tasks.Where(task => task.Thread is null))).OrderBy(lane => lane.Tasks[0].Started)];
    }

    /// <summary>As few places as there are tasks in flight at most: a task takes the first that is free.</summary>
    private static IEnumerable<Lane> Places(IEnumerable<TracedTask> tasks)
    {
        var places = new List<List<TracedTask>>();
        foreach (var task in tasks.OrderBy(task => task.Started).ThenBy(task => task.Index))
        {
            var free = places.FirstOrDefault(place => place[^1].Process == task.Process && place[^1].Ended <= task.Started);
            if (free is null) places.Add(free = []);
            free.Add(task);
        }
        return places.Select(place => new Lane(place[0].Process, null, [.. place]));
    }
}
