using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Maps of who wins where; several stand side by side.</summary>
/// <param name="Panels">At least one.</param>
public sealed record MapChart(string Name, string Title, string Description, Palette Palette, ChartTable Table, ImmutableArray<MapPanel> Panels)
    : Chart(Name, Title, Description, Palette, Table);

/// <param name="Title">Plain text, may be empty.</param>
/// <param name="Cells">At most one per column and row; a missing one stays empty.</param>
public sealed record MapPanel(string Title, BandAxis X, BandAxis Y, ImmutableArray<MapCell> Cells);

/// <summary>One cell of a map.</summary>
/// <param name="Column">Index into the x axis's bands.</param>
/// <param name="Row">Index into the y axis's bands.</param>
/// <param name="Models">The winner, the tied models, or those that may still be best.</param>
/// <param name="Note">A few letters such as <c>×1.9</c>, or <c>null</c>.</param>
/// <param name="Tip">The whole of it in words.</param>
public sealed record MapCell(int Column, int Row, Outcome Outcome, ImmutableArray<string> Models, string? Note, string Tip)
{
    /// <summary>What to use meanwhile where nothing is decided, or <c>null</c> when that is unknown too.</summary>
    public string? Recommended { get; init; }
}
