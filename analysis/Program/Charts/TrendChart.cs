using System.Collections.Immutable;
using Analysis.Histories;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Charts;

/// <summary>Times over versions as small multiples: a panel per case.</summary>
/// <param name="Versions">What they are called, oldest first.</param>
/// <param name="Panels">At least one.</param>
public sealed record TrendChart(
    string Name, string Title, string Description, Palette Palette, ChartTable Table, ImmutableArray<string> Versions, ImmutableArray<TrendPanel> Panels)
    : Chart(Name, Title, Description, Palette, Table)
{
    /// <summary>Panels of one chart; more become further charts.</summary>
    private const int PanelsAtMost = 8;

    /// <summary>Intervals do not stretch the axis further than this, so that the points are not pushed together.</summary>
    private const double IntervalReach = 1.5;

    /// <summary>Charts of some cases of a history, in their order.</summary>
    /// <param name="name">Of the first one's file.</param>
    public static IEnumerable<TrendChart> Of(string name, string title, IEnumerable<CaseHistory> cases, JudgedHistory history)
    {
        var chunks = cases.Where(each => each.Times.Any(time => time is not null)).Chunk(PanelsAtMost).ToArray();
        ImmutableArray<string> versions = [.. history.Versions.Select(version => version.Label)];
        return chunks.Select((chunk, i) => new TrendChart(
            $"{name}-{i + 1}", chunks.Length == 1 ? title : $"{title} ({Numbers.Text(i + 1)} of {Numbers.Text(chunks.Length)})",
                Described(chunk, history.Yardstick), new Palette([]),
            TableOf(chunk, versions, history.Yardstick), versions, [.. chunk.Select(each => Panel(each, versions, history.Yardstick))]));
    }

    private static string Described(CaseHistory[] cases, Yardstick yardstick)
    {
        var bars = cases.SelectMany(each => each.Times).OfType<VersionTime>().Select(time => time.Evidence).DefaultIfEmpty().Min() switch
        {
            Evidence.Summary => "BenchmarkDotNet's intervals over the iterations of one process",
            Evidence.OneRound => "95% intervals over the iterations of one process",
            Evidence.Rounds => "95% intervals from the launches",
            _ => "intervals, where there are any",
        };
        var shown = yardstick == Yardstick.Makespan ? "" : "Times over the baseline's in the same version: lower is faster. ";
        return $"{shown}A point per version, oldest left; bars are {bars}. Horizontal lines are the times between changes. "
            + "A dashed line is a change: +20% took 20% longer from there on.";
    }

    private static TrendPanel Panel(CaseHistory @case, ImmutableArray<string> versions, Yardstick yardstick)
    {
        ImmutableArray<SeriesPoint> points = [.. @case.Times.SelectMany(
            (time, version) => time is { } known ? [Point(version, known, versions[version], yardstick)] : Array.Empty<SeriesPoint>())];
        var (low, high) = VisibleRange.Of([.. points.SelectMany(Ends)], largestMatters: false);
        return new TrendPanel(
            CellLabel.WithModel(@case.Cell, @case.Model),
            yardstick == Yardstick.Makespan ? Axis.Times("time", low, high) : Axis.Ratios("over the baseline", low, high), points,
            [.. @case.Stretches.Where(stretch => stretch.Level is not null)
                .Select(stretch => new TrendStep(stretch.From, stretch.To - 1, stretch.Level!.Value))],
            [.. @case.Changes.Select(change => new TrendMark(change.Version, ChangeWords.Signed(change.Ratio.Estimate), change.Verdict))]);
    }

    private static SeriesPoint Point(int version, VersionTime time, string label, Yardstick yardstick) =>
        new(version, time.Level, time.Low, time.High,
            $"{label}: {LevelWords.Of(time.Level, yardstick)}"
                + (time is { Low: { } low, High: { } high } ? $" ({LevelWords.Of(low, yardstick)} to {LevelWords.Of(high, yardstick)})" : ""));

    private static IEnumerable<double> Ends(SeriesPoint point) =>
        [point.Y, Math.Max(point.Low ?? point.Y, point.Y / IntervalReach), Math.Min(point.High ?? point.Y, point.Y * IntervalReach)];

    /// <summary>A row per version, a column per case.</summary>
    private static ChartTable TableOf(CaseHistory[] cases, ImmutableArray<string> versions, Yardstick yardstick) => new(
        [new("Version"), .. cases.Select(each => new Column(CellLabel.WithModel(each.Cell, each.Model), true))],
        [
            .. versions.Select((version, i) => ImmutableArray.CreateRange(
                cases.Select(each => each.Times[i] is { } time ? LevelWords.Of(time.Level, yardstick) : "").Prepend(version))),
        ]);
}

/// <summary>One case.</summary>
/// <param name="Y">A logarithmic axis of times.</param>
/// <param name="Points">At the versions' numbers from 0.</param>
/// <param name="Steps">The time between changes.</param>
/// <param name="Marks">The changes.</param>
public sealed record TrendPanel(string Title, Axis Y, ImmutableArray<SeriesPoint> Points, ImmutableArray<TrendStep> Steps, ImmutableArray<TrendMark> Marks);

/// <param name="From">The first version of it.</param>
/// <param name="To">The last version of it.</param>
public readonly record struct TrendStep(int From, int To, double Value);

/// <param name="Version">The first one after the change.</param>
/// <param name="Text">By how much: <c>+20%</c>.</param>
/// <param name="Verdict">Which way.</param>
public readonly record struct TrendMark(int Version, string Text, Verdict Verdict);
