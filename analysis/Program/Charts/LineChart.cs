using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>Curves with intervals, one panel per parameter value held fixed.</summary>
/// <param name="Panels">At least one.</param>
public sealed record LineChart(string Name, string Title, string Description, Palette Palette, ChartTable Table, ImmutableArray<LinePanel> Panels)
    : Chart(Name, Title, Description, Palette, Table);

/// <param name="Title">Plain text, may be empty.</param>
/// <param name="References">Lines that are not measured, such as the ideal.</param>
/// <param name="Zones">Ranges along the x axis to point out, such as crossovers.</param>
public sealed record LinePanel(
    string Title, Axis X, Axis Y, ImmutableArray<Series> Series, ImmutableArray<Reference> References, ImmutableArray<Zone> Zones)
{
    /// <summary>Thin lines behind the curves, such as one per launch.</summary>
    public ImmutableArray<Trace> Traces { get; init; } = [];
}

/// <summary>One curve.</summary>
/// <param name="Name">The model; it decides how the curve looks.</param>
/// <param name="Points">Ascending by x.</param>
/// <param name="Tip">The curve in words, or <c>null</c>.</param>
public sealed record Series(string Name, ImmutableArray<SeriesPoint> Points, string? Tip = null)
{
    /// <summary>Whether it is a line without markers, of which every place matters.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether its markers are filled, where that says something; they then stand exactly where they are. <c>null</c>: as the model looks.</summary>
    public bool? IsFilled { get; init; }
}

/// <param name="Low">Lower end of the interval, or <c>null</c> when there is none.</param>
/// <param name="High">Upper end of the interval, or <c>null</c> when there is none.</param>
/// <param name="Tip">The point in words, or <c>null</c>.</param>
public readonly record struct SeriesPoint(double X, double Y, double? Low = null, double? High = null, string? Tip = null);

/// <summary>A thin line without markers, one of many.</summary>
/// <param name="Name">The model; it decides the colour.</param>
/// <param name="Points">Ascending by x.</param>
/// <param name="Tip">The line in words.</param>
public sealed record Trace(string Name, ImmutableArray<SeriesPoint> Points, string Tip);

/// <summary>A line that is not measured.</summary>
/// <param name="Label">Written at its right end.</param>
/// <param name="Points">Ascending by x.</param>
public sealed record Reference(string Label, ImmutableArray<SeriesPoint> Points)
{
    /// <summary>Whether the line is solid, since what it joins was measured.</summary>
    public bool IsSolid { get; init; }
}

/// <summary>A range along the x axis.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Estimate">The place itself.</param>
public readonly record struct Zone(string Label, double Low, double Estimate, double High);
