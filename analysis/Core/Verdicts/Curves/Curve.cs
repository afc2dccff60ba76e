using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.Curves;

/// <summary>The cells that differ in one numeric parameter alone.</summary>
/// <param name="Fixed">The parameters held fixed.</param>
/// <param name="Along">The name of the parameter that changes.</param>
/// <param name="Unit">Its unit, or <c>null</c> for a plain count.</param>
/// <param name="Points">Ascending by <see cref="CurvePoint.Value"/>; two at least.</param>
public sealed record Curve(
    string Suite, string Workload, string Configuration, ImmutableArray<Parameter> Fixed, string Along, string? Unit, ImmutableArray<CurvePoint> Points)
{
    /// <summary>Every curve in these verdicts, in their order; a cell lies on one per numeric parameter.</summary>
    public static ImmutableArray<Curve> In(ImmutableArray<CellVerdict> verdicts) =>
    [
        .. verdicts
            .SelectMany(verdict => verdict.Cell.Parameters.Where(p => p.Number is not null).Select(along => (verdict, along)))
            .GroupBy(point => (Others: Without(point.verdict.Cell, point.along), point.along.Name, point.along.Unit))
            .Select(group => new Curve(
                group.Key.Others.Suite, group.Key.Others.Workload, group.Key.Others.Configuration, group.Key.Others.Parameters, group.Key.Name, group.Key.Unit,
                [.. group.Select(point => new CurvePoint(point.along.Number!.Value, point.verdict)).OrderBy(point => point.Value)]))
            .Where(curve => curve.Points.Length > 1),
    ];

    private static Cell Without(Cell cell, Parameter along) => cell with { Parameters = cell.Parameters.Remove(along) };
}

/// <summary>One cell on a curve.</summary>
/// <param name="Value">Of the parameter that changes, in the curve's unit.</param>
public readonly record struct CurvePoint(double Value, CellVerdict Verdict);
