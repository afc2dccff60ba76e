using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bench.DefaultJob;

/// <summary>A run's warm makespans and its time beside those of BenchmarkDotNet's default job for the same cases. Markdown.</summary>
internal static class Comparison
{
    /// <summary>Figures this close are the same for whoever chooses a model.</summary>
    private const double Near = 1.05;

    private const double Far = 1.15;

    public static string Text(MeasuredRun run, Timing timing, int seed)
    {
        var text = new StringBuilder("""
            | case | run, µs (95% of launches) | launches | default job, µs (99.9%) | run / default job | near | default job took, s |
            | --- | ---: | ---: | ---: | ---: | --- | ---: |

            """);
        foreach (var each in timing.Cases.OrderBy(each => each.Case.Planned.Suite, StringComparer.Ordinal).ThenBy(each => each.Case.Planned.TaskCount).ThenBy(each => each.Case.Planned.Grain))
        {
            text.AppendLine(Row(each));
        }
        return text.Append('\n').Append(Summary(timing.Cases)).Append(Times(run, timing, seed)).ToString();
    }

    private static string Row(TimedCase each)
    {
        var (ours, theirs) = (each.Case.Makespan, each.Mean);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {each.Case.Planned.Suite} {each.Case.Planned.Model} {each.Case.Planned.TaskCount} × {each.Case.Planned.Grain} {each.Case.Planned.GrainUnit} | {Micro(ours.Estimate)} ({Micro(ours.Low)} to {Micro(ours.High)}) | {each.Case.Launches} | {Micro(theirs.Estimate)} ({Micro(theirs.Low)} to {Micro(theirs.High)}) | {each.Ratio:0.00} | {Nearness(each)} | {each.Took.TotalSeconds:0.0} |");
    }

    private static string Nearness(TimedCase each) => IsNear(each) ? "within 5%" : Overlap(each) ? "intervals overlap" : IsFar(each) ? "off by more than 15%" : "no";

    private static bool IsNear(TimedCase each) => each.Ratio is <= Near and >= 1 / Near;

    private static bool IsFar(TimedCase each) => each.Ratio is > Far or < 1 / Far;

    private static bool Overlap(TimedCase each) => each.Case.Makespan.Low <= each.Mean.High && each.Mean.Low <= each.Case.Makespan.High;

    private static string Summary(ImmutableArray<TimedCase> cases) => string.Create(CultureInfo.InvariantCulture,
        $"{cases.Count(IsNear)} of {cases.Length} cases within 5%, {cases.Count(each => IsNear(each) || Overlap(each))} within 5% or with overlapping intervals; {cases.Count(IsFar)} off by more than 15%.\n\n");

    private static string Times(MeasuredRun run, Timing timing, int seed)
    {
        var all = Extrapolation.Of(run.Cases.CountBy(@case => @case.Planned.Model).ToDictionary(), timing.Cases);
        return string.Create(CultureInfo.InvariantCulture, $"""
            BenchmarkDotNet's default job took {timing.Cases.Average(@case => @case.Took.TotalSeconds):0.0} s a case for {timing.Cases.Length} of {run.Cases.Length} cases, drawn model by model with seed {seed} among those with batches of at most {DefaultJobTimer.LongestBatch.TotalMilliseconds:0} ms, and {timing.Build.TotalSeconds:0} s to build.
            Extrapolated by the number of cases of each model, all {run.Cases.Length} take {In(60)} min.
            {run.Name} took {run.Took.TotalMinutes:0.0} min for its verdicts on them: {In(run.Took.TotalSeconds)} times sooner.

            """);

        string In(double unit) => string.Create(CultureInfo.InvariantCulture,
            $"{Whole(all.Estimate) / unit:0.0} (95% interval {Whole(all.Low) / unit:0.0} to {Whole(all.High) / unit:0.0})");
        double Whole(double seconds) => timing.Build.TotalSeconds + seconds;
    }

    private static string Micro(double nanoseconds) => (nanoseconds / 1000).ToString(nanoseconds < 10_000 ? "0.00" : nanoseconds < 100_000 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
