using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>Rows of values with intervals and single points; with several marks in a row, dumbbells.</summary>
/// <param name="Panels">At least one.</param>
public sealed record DotChart(string Name, string Title, string Description, Palette Palette, ChartTable Table, ImmutableArray<DotPanel> Panels)
    : Chart(Name, Title, Description, Palette, Table);

/// <param name="Title">Plain text, may be empty.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Reference">Where a line stands, such as 1 for the baseline, or <c>null</c>.</param>
public sealed record DotPanel(string Title, Axis X, ImmutableArray<DotRow> Rows, double? Reference = null);

/// <summary>One row.</summary>
/// <param name="Label">Plain text.</param>
/// <param name="Marks">Usually one; several are joined by a line.</param>
public sealed record DotRow(string Label, ImmutableArray<DotMark> Marks);

/// <summary>One value.</summary>
/// <param name="Name">The model (or machine); it decides how the mark looks.</param>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of the interval, or <c>null</c> when there is none.</param>
/// <param name="High">Upper end of the interval, or <c>null</c> when there is none.</param>
/// <param name="Points">Every round; may be empty. Of very many a layout draws <see cref="PointsAtMost"/>.</param>
/// <param name="Text">The value in words, shown where the mark lies outside of the axis.</param>
public sealed record DotMark(string Name, double Value, double? Low, double? High, ImmutableArray<double> Points, string Text)
{
    /// <summary>Points of a mark that are drawn: more than these cover each other.</summary>
    public const int PointsAtMost = 200;
}
