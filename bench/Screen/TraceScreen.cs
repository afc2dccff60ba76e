using System.Collections.Immutable;
using System.Globalization;
using Analysis.Figures;
using Analysis.Timelines;

namespace Bench.Screen;

/// <summary>A trace in short, for the console.</summary>
public static class TraceScreen
{
    /// <summary>Noting a task that costs more changes what is looked at, ns.</summary>
    private const double MostRecording = 100;

    private static readonly string[] Headings =
        ["", "makespan", "first start", "all started", "mean wait", "worst wait", "workers", "busy", "at once", "fairness", "tail"];

    /// <param name="recording">What noting a task cost, ns.</param>
    public static void Write(TextWriter output, ImmutableArray<Timeline> timelines, double recording, TraceFolder folder)
    {
        string[][] rows = [Headings, .. timelines.Select(Row)];
        var widths = Headings.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((text, i) => i == 0 ? text.PadRight(widths[i]) : text.PadLeft(widths[i]))).TrimEnd());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noting a task cost {recording:0} ns{(recording > MostRecording
            ? ": more than 100 ns, so believe no timeline of tasks below 10 µs" : "")}"));
        if (timelines.Max(timeline => timeline.First.ClockBoundNanoseconds) is { } bound)
            output.WriteLine($"times of other processes are off by at most {Time(bound)}, half of the shortest of many questions for the time");
        output.WriteLine($"trace: {folder.Path}");
        output.WriteLine($"to see it: dotnet run -c Release --project analysis/Program -- timeline {Quoted(folder.Path)}");
        output.WriteLine($"or open {TraceFolder.ChromeName} in https://ui.perfetto.dev");
    }

    private static string[] Row(Timeline timeline)
    {
        var numbers = TimelineNumbers.Of(timeline);
        return
        [
            timeline.First.Setting.Length > 0 ? $"{timeline.Model} {timeline.First.Setting}" : timeline.Model, Time(timeline.Makespan),
            Time(numbers.FirstStart), Time(numbers.AllStarted), Time(numbers.MeanWait), Time(numbers.WorstWait),
            numbers.Workers.ToString(CultureInfo.InvariantCulture), Share(numbers.BusyShare),
            numbers.AtOnce.ToString("0.0", CultureInfo.InvariantCulture),
            numbers.Fairness.ToString("0.00", CultureInfo.InvariantCulture), Share(numbers.Tail),
        ];
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static string Share(double share) => Percent.Text(share, 0);

    private static string Time(double nanoseconds) => Durations.Text(nanoseconds);
}
