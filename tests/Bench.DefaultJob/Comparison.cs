using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Analysis.Statistics;
using Bench.Plan;

namespace Bench.DefaultJob;

/// <summary>
/// The suite's warm makespans beside those of BenchmarkDotNet's default job, measured by turns, and a run's time beside the default job's for the same cases.
/// Markdown.
/// </summary>
internal static class Comparison
{
    /// <summary>Figures this close are the same for whoever chooses a model.</summary>
    private const double Near = 1.05;

    private const double Far = 1.15;

    public static string Text(MeasuredRun run, Timing timing, IReadOnlyDictionary<PlannedCase, SuiteFigure> figures, int seed, bool isWhole)
    {
        string[] columns =
        [
            "case", "suite, µs (95% of launches)", "suite, all laps, µs", "launches", "default job, µs (99.9%)",
            "suite / default job", "all laps / default job", "near", "default job took, s",
        ];
        var text = new StringBuilder($"| {string.Join(" | ", columns)} |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |\n");
        var pairs = timing.Cases
            .OrderBy(each => each.Case.Planned.Suite, StringComparer.Ordinal)
            .ThenBy(each => each.Case.Planned.TaskCount)
            .ThenBy(each => each.Case.Planned.Grain)
            .Select(each => new Pair(each, figures[each.Case.Planned]))
            .ToImmutableArray();
        foreach (var pair in pairs) text.AppendLine(Row(pair));
        return text.Append('\n')
            .Append(Summary("As published", pairs, pair => pair.Published))
            .Append(Summary("All laps, as the default job counts them", pairs, pair => pair.Everything))
            .Append(Took(run, timing, seed))
            .Append(isWhole ? Extrapolated(run, timing) : "It was ended before all cases of the sample were measured.\n")
            .ToString();
    }

    private static string Row(Pair pair)
    {
        var (planned, figure, theirs) = (pair.Timed.Case.Planned, pair.Figure, pair.Timed.Mean);
        var name = string.Create(CultureInfo.InvariantCulture, $"{planned.Suite} {planned.Model} {planned.TaskCount} × {planned.Grain} {planned.GrainUnit}");
        var culture = CultureInfo.InvariantCulture;
        string[] cells =
        [
            name, Micro(figure.Published), Micro(figure.Everything), figure.Launches.ToString(culture), Micro(theirs),
            pair.Published.Ratio.ToString("0.00", culture), pair.Everything.Ratio.ToString("0.00", culture), pair.Everything.Words,
            pair.Timed.Took.TotalSeconds.ToString("0.0", culture),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Summary(string what, ImmutableArray<Pair> pairs, Func<Pair, Nearness> of) => string.Create(CultureInfo.InvariantCulture,
        $"{what}: {pairs.Count(pair => of(pair).IsNear)} of {pairs.Length} cases within 5%, "
        + $"{pairs.Count(pair => of(pair).Agrees)} within 5% or with overlapping intervals; {pairs.Count(pair => of(pair).IsFar)} off by more than 15%.\n\n");

    private sealed record Pair(TimedCase Timed, SuiteFigure Figure)
    {
        public Nearness Published => new(Figure.Published, Timed.Mean);
        public Nearness Everything => new(Figure.Everything, Timed.Mean);
    }

    /// <summary>How far two figures of one case are apart.</summary>
    private readonly record struct Nearness(Interval Ours, Interval Theirs)
    {
        public double Ratio => Ours.Estimate / Theirs.Estimate;
        public bool IsNear => Ratio is <= Near and >= 1 / Near;
        public bool IsFar => Ratio is > Far or < 1 / Far;
        public bool Agrees => IsNear || (Ours.Low <= Theirs.High && Theirs.Low <= Ours.High);
        public string Words => IsNear ? "within 5%" : Agrees ? "intervals overlap" : IsFar ? "off by more than 15%" : "no";
    }

    private static string Took(MeasuredRun run, Timing timing, int seed) => string.Create(CultureInfo.InvariantCulture, $"""
        BenchmarkDotNet's default job took {timing.Cases.Average(@case => @case.Took.TotalSeconds):0.0} s a case, and {timing.Build.TotalSeconds:0} s to build,
        for {timing.Cases.Length} of {run.Cases.Length} cases, drawn model by model with seed {seed}
        among those with batches of at most {DefaultJobTimer.LongestBatch.TotalMilliseconds:0} ms.

        """);

    private static string Extrapolated(MeasuredRun run, Timing timing)
    {
        var all = Extrapolation.Of(run.Cases.CountBy(@case => @case.Planned.Model).ToDictionary(), timing.Cases);
        return string.Create(CultureInfo.InvariantCulture, $"""
            Extrapolated by the number of cases of each model, all {run.Cases.Length} take {In(60)} min.
            {run.Name} took {run.Took.TotalMinutes:0.0} min for its verdicts on them: {In(run.Took.TotalSeconds)} times sooner.

            """);

        string In(double unit) => string.Create(CultureInfo.InvariantCulture,
            $"{Whole(all.Estimate) / unit:0.0} (95% interval {Whole(all.Low) / unit:0.0} to {Whole(all.High) / unit:0.0})");
        double Whole(double seconds) => timing.Build.TotalSeconds + seconds;
    }

    private static string Micro(Interval interval) => $"{Micro(interval.Estimate)} ({Micro(interval.Low)} to {Micro(interval.High)})";

    private static string Micro(double nanoseconds) =>
        (nanoseconds / 1000).ToString(nanoseconds < 10_000 ? "0.00" : nanoseconds < 100_000 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
