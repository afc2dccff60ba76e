using Analysis.Timelines;

namespace Analysis.Words;

/// <summary>What a timeline shows, in words.</summary>
public static class TimelineWords
{
    /// <summary>Shares that are worth a word.</summary>
    private const double LittleWait = 0.05, LongTail = 0.25, Unfair = 0.8;

    private const string MinThreads = "MinThreads=";

    /// <summary><c>ThreadPool</c>, <c>ThreadPool, at least 64 threads</c>.</summary>
    public static string Name(Timeline timeline) => timeline.First.Setting switch
    {
        "" => timeline.Model,
        var setting when setting.StartsWith(MinThreads, StringComparison.Ordinal) => $"{timeline.Model}, at least {setting[MinThreads.Length..]} threads",
        var setting => $"{timeline.Model}, {setting}",
    };

    /// <summary>What the batch was: <c>64 × 50 ms</c>, <c>64 × 100k squares, 4 in flight, done once</c>.</summary>
    public static string Batch(TraceRow first)
    {
        var size = first.GrainUnit switch
        {
            GrainUnitName.Nanoseconds => Durations.Text(first.WorkNanoseconds ?? first.Grain),
            GrainUnitName.Bytes => Sizes.Text(first.Grain),
            var unit => $"{Numbers.Short(first.Grain)} {unit}",
        };
        return $"{Numbers.Text(first.TaskCount)} × {size}{(first.Dop is { } dop ? $", {Numbers.Text(dop)} in flight" : "")}"
            + (first.Configuration == ConfigurationName.Cold ? ", done once" : "");
    }

    /// <summary>A time since the batch began, on an axis.</summary>
    public static string Since(double nanoseconds) => nanoseconds == 0 ? "0" : Durations.Text(nanoseconds);

    /// <summary>Why the batch took as long as it did: <c>its tasks waited 71% of the time for a pool thread, and …</c>.</summary>
    public static string Why(Timeline timeline)
    {
        var numbers = TimelineNumbers.Of(timeline);
        var waited = numbers.WaitShare < LittleWait
            ? $"its tasks hardly waited, all had started after {Durations.Text(numbers.AllStarted)}"
            : $"its tasks waited {Percent.Text(numbers.WaitShare, 0)} of the time {ForWhat(timeline)}";
        return (timeline.Tasks.Length, numbers) switch
        {
            _ when Growth(timeline) is { } grown => $"{waited}, and {grown}",
            ( > 9, { Tail: > LongTail }) => $"{waited}, and the last tenth of them took {Percent.Text(numbers.Tail, 0)} of the makespan",
            (var tasks, { Fairness: < Unfair }) when tasks > 2 * numbers.Workers =>
                $"{waited}, and some of the {Numbers.Text(numbers.Workers)} workers did far more than others",
            _ => $"{waited}; on average {Numbers.Significant(numbers.AtOnce, 2)} ran at once",
        };
    }

    /// <summary>Whether tasks wait for threads of the pool.</summary>
    public static bool IsOfPool(Timeline timeline) =>
        timeline.Model is ModelName.ThreadPool or ModelName.ParallelFor || timeline is { Model: ModelName.Async, Waits: false };

    private static string ForWhat(Timeline timeline) => timeline.Model switch
    {
        _ when IsOfPool(timeline) => "for a pool thread",
        ModelName.Sequential => "for those before them",
        ModelName.Thread when timeline.First.Dop is null => "for their thread to start",
        ModelName.Thread => "for a thread",
        ModelName.ProcessPerTask => "for their process to start",
        var model when model.StartsWith(ModelName.MultiProcess, StringComparison.Ordinal) => "for a worker process",
        _ => "to be started",
    };

    private static string? Growth(Timeline timeline) =>
        IsOfPool(timeline) && timeline.MostPoolThreads is { } most && timeline.Pool[0].Threads is var first && most > first
            ? $"the pool grew from {Numbers.Text(first)} to {Numbers.Counted(most, "thread")}"
            : null;
}
