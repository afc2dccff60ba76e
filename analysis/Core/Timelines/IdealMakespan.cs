namespace Analysis.Timelines;

/// <summary>
/// The shortest makespan that any model could have had: work over the cores, or sleeps over those in flight, and never less than the longest task.
/// </summary>
public static class IdealMakespan
{
    /// <returns>ns, or <c>null</c> when the tasks' work is unknown.</returns>
    public static double? Of(Timeline timeline)
    {
        var works = timeline.Tasks.Select(task => task.Work).OfType<double>().ToArray();
        if (works.Length < timeline.Tasks.Length || works.Length == 0) return null;
        var (first, longest) = (timeline.First, works.Max());
        var atOnce = Math.Min(works.Length, timeline.Waits ? first.Dop ?? works.Length : Math.Min(first.Dop ?? first.Cores, first.Cores));
        // Equal sleeps end together: a last one that is alone takes as long as a whole row of them.
        if (timeline.Waits && works.Min() == longest) return Math.Ceiling((double)works.Length / atOnce) * longest;
        return Math.Max(works.Sum() / atOnce, longest);
    }
}
