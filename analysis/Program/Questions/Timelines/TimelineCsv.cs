using Analysis.Formats;
using Analysis.Timelines;

namespace Analysis.Questions.Timelines;

/// <summary><c>timeline.csv</c>: a row per traced batch. The headings are keys that never change; times are ns, shares 0 to 1.</summary>
public static class TimelineCsv
{
    private static readonly string[] headings =
    [
        "Trace", "Workload", "Model", "Configuration", "Setting", "TaskCount", "Grain", "GrainUnit", "Dop", "Makespan", "IdealMakespan", "FirstStart",
        "AllStarted", "MeanWait", "WorstWait", "WaitShare", "Workers", "BusyShare", "AtOnce", "Fairness", "Tail", "MostPoolThreads",
    ];

    public static string Of(TimelineContent content) =>
        Csv.Render(headings, content.Traces.SelectMany(trace => trace.Timelines.Select(timeline => Row(trace.Name, timeline))));

    private static IEnumerable<object?> Row(string trace, Timeline timeline)
    {
        var (first, numbers) = (timeline.First, TimelineNumbers.Of(timeline));
        return
        [
            trace, first.Workload, first.Model, first.Configuration, first.Setting, first.TaskCount, first.Grain, first.GrainUnit, first.Dop,
            timeline.Makespan, IdealMakespan.Of(timeline), numbers.FirstStart, numbers.AllStarted, numbers.MeanWait, numbers.WorstWait, numbers.WaitShare,
            numbers.Workers, numbers.BusyShare, numbers.AtOnce, numbers.Fairness, numbers.Tail, timeline.MostPoolThreads,
        ];
    }
}
