namespace Analysis.Timelines;

/// <summary>What a timeline shows, as numbers. Times are ns, shares are 0 to 1.</summary>
/// <param name="FirstStart">When the first task started.</param>
/// <param name="AllStarted">When the last task to start did.</param>
/// <param name="MeanWait">How long a task waited to be started, in the mean.</param>
/// <param name="WorstWait">How long the one waited that waited longest.</param>
/// <param name="WaitShare">Of all the time between a task's being there and its end, over all tasks, the share it waited to be started.</param>
/// <param name="Workers">Lanes: threads, or tasks in flight at most where they held none.</param>
/// <param name="BusyShare">Of the workers' time from the batch's start to its end, the share in which they ran a task.</param>
/// <param name="AtOnce">How many tasks ran at once, in the mean from the batch's start to its end.</param>
/// <param name="Fairness">
/// Jain's index of the workers' busy times, <c>(Σx)² / (n·Σx²)</c>: 1 when all were equally busy, 1/n when one did everything
/// (Jain, Chiu, Hawe: A quantitative measure of fairness, DEC-TR-301, 1984).
/// </param>
/// <param name="Tail">Of the makespan, the share after nine tenths of the tasks had ended.</param>
public sealed record TimelineNumbers(
    double FirstStart, double AllStarted, double MeanWait, double WorstWait, double WaitShare, int Workers, double BusyShare, double AtOnce,
    double Fairness, double Tail)
{
    private const double MostDone = 0.9;

    public static TimelineNumbers Of(Timeline timeline)
    {
        var (tasks, lanes) = (timeline.Tasks, timeline.Lanes);
        var lives = tasks.Sum(task => (double)(task.Ended - task.Queued));
        var busy = lanes.Select(lane => (double)lane.Busy).ToArray();
        return new TimelineNumbers(
            tasks.Min(task => task.Started), tasks.Max(task => task.Started), tasks.Average(task => (double)task.Wait), tasks.Max(task => task.Wait),
            lives > 0 ? tasks.Sum(task => (double)task.Wait) / lives : 0,
            lanes.Length, busy.Sum() / (lanes.Length * (double)timeline.Makespan), busy.Sum() / timeline.Makespan, Jain(busy), TailOf(timeline));
    }

    private static double Jain(double[] busy)
    {
        var squares = busy.Sum(each => each * each);
        return squares > 0 ? busy.Sum() * busy.Sum() / (busy.Length * squares) : 1;
    }

    private static double TailOf(Timeline timeline)
    {
        var ends = timeline.Tasks.Select(task => task.Ended).Order().ToArray();
        var mostDone = ends[(int)Math.Ceiling(MostDone * ends.Length) - 1];
        return Math.Max(0, timeline.Makespan - mostDone) / (double)timeline.Makespan;
    }
}
