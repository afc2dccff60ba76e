using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>When each task of a batch ran and where, as small multiples on one time axis: a panel per batch.</summary>
/// <param name="Time">ns since the batch began, the same for all panels.</param>
/// <param name="Panels">At least one.</param>
public sealed record TimelineChart(
    string Name, string Title, string Description, Palette Palette, ChartTable Table, Axis Time, ImmutableArray<TimelinePanel> Panels)
    : Chart(Name, Title, Description, Palette, Table);

/// <summary>One batch. Times are ns since it began.</summary>
/// <param name="Model">It decides the colour.</param>
/// <param name="Title">The batch and how long it took.</param>
/// <param name="Sentence">Why it took so long.</param>
/// <param name="Lanes">From top to bottom.</param>
/// <param name="LanesInAll">Of which <paramref name="Lanes"/> are drawn.</param>
/// <param name="Makespan">Where a line stands.</param>
/// <param name="Ideal">Where another line stands: the shortest makespan there could be; or <c>null</c>.</param>
/// <param name="Waiting">How many tasks waited to be started.</param>
/// <param name="Pool">How many threads the pool had; empty where that does not matter.</param>
/// <param name="Marks">When the runtime changed how many threads it wants.</param>
public sealed record TimelinePanel(
    string Model, string Title, string Sentence, ImmutableArray<TimelineLane> Lanes, int LanesInAll, double Makespan, double? Ideal,
    ImmutableArray<CountStep> Waiting, ImmutableArray<CountStep> Pool, ImmutableArray<TimelineMark> Marks);

/// <summary>A worker.</summary>
/// <param name="Label">A few letters, shown where there is room.</param>
/// <param name="Bars">By time; no two overlap.</param>
public sealed record TimelineLane(string Label, ImmutableArray<TimelineBar> Bars);

/// <summary>A task; or several, where they are too short to be told apart.</summary>
/// <param name="Tip">It in words.</param>
public readonly record struct TimelineBar(double From, double To, string Tip);

/// <summary>From that time on so many.</summary>
public readonly record struct CountStep(double At, int Count);

/// <summary>A moment to point out.</summary>
/// <param name="IsStarvation">Whether the runtime gave up waiting for work to end, rather than tried what is faster.</param>
/// <param name="Tip">It in words.</param>
public readonly record struct TimelineMark(double At, bool IsStarvation, string Tip);
